/** The mail to the administrator, and the permissions it asks for, in the words of Microsoft's consent pages. */
export const en = {
  "handoff.subject": "Approval needed: {app} and Office 365 calendars",
  "handoff.greeting": "Hello,",
  "handoff.reason":
    "I would like to connect my Office 365 calendar to {app}. It needs an administrator's approval, once for everybody.",
  "handoff.permissions": "{app} asks for these permissions:",
  "handoff.review": "To review and approve them, sign in here as an administrator:",
  "handoff.requests": "A request sent from Microsoft's page is listed under {path}:",
  "handoff.settings": "If there is none, requests may be off or have no reviewers; see {path}:",
  "handoff.application": "Application: {app}",
  "handoff.clientId": "Application (client) ID: {clientId}",

  "permission.offline_access": "Maintain access to data you have given it access to",
  "permission.offline_access.admin": "Maintain access to data you have given it access to",
  "permission.offline_access.explanation":
    "Allows {app} to see and update the data you gave it access to, even when you are not using it. This gives it no further permissions.",
  "permission.profile": "View your basic profile",
  "permission.profile.admin": "View users' basic profile",
  "permission.profile.explanation": "Allows {app} to see your basic profile (name, picture, user name).",
  "permission.email": "View your email address",
  "permission.email.admin": "View users' email address",
  "permission.email.explanation": "Allows {app} to read your primary email address.",
  "permission.user.read": "Sign you in and read your profile",
  "permission.user.read.admin": "Sign in and read user profile",
  "permission.user.read.explanation":
    "Allows you to sign in to {app} with your work account, and {app} to read your profile.",
  "permission.calendars.read": "Read your calendars",
  "permission.calendars.read.admin": "Read user calendars",
  "permission.calendars.read.explanation": "Allows {app} to read the events in your calendars.",
  "permission.calendars.readbasic": "Read basic details of your calendars",
  "permission.calendars.readbasic.admin": "Read basic details of user calendars",
  "permission.calendars.readbasic.explanation":
    "Allows {app} to read the events in your calendars without descriptions and attachments.",
  "permission.calendars.readwrite": "Have full access to your calendars",
  "permission.calendars.readwrite.admin": "Have full access to user calendars",
  "permission.calendars.readwrite.explanation":
    "Allows {app} to read, update, create and delete events in your calendars.",
  "permission.calendars.read.shared": "Read calendars you can access",
  "permission.calendars.read.shared.admin": "Read user and shared calendars",
  "permission.calendars.read.shared.explanation":
    "Allows {app} to read the events in calendars that you can open, also shared ones.",
  "permission.calendars.readwrite.shared": "Read and write to your and shared calendars",
  "permission.calendars.readwrite.shared.admin": "Read and write user and shared calendars",
  "permission.calendars.readwrite.shared.explanation":
    "Allows {app} to read, update, create and delete events in calendars that you can change, also shared ones.",
  "permission.mailboxsettings.read": "Read your mailbox settings",
  "permission.mailboxsettings.read.admin": "Read user mailbox settings",
  "permission.mailboxsettings.read.explanation":
    "Allows {app} to read your mailbox settings, such as time zone and working hours. It cannot send mail.",
  "permission.mailboxsettings.readwrite": "Read and write to your mailbox settings",
  "permission.mailboxsettings.readwrite.admin": "Read and write user mailbox settings",
  "permission.mailboxsettings.readwrite.explanation":
    "Allows {app} to read and change your mailbox settings, such as time zone and working hours. It cannot send mail.",
} as const;
