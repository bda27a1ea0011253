import type { PermissionText } from "../permission-text.ts";

/** Signing in, profile, calendars and mail: what calendar integrations ask for. */
export const en = {
  openid: [
    "Sign in as you",
    "Lets you sign in to {app} with your work account, and lets {app} read who you are.",
    "Sign users in",
    "Lets people sign in to {app} with their work accounts, and lets {app} see basic details about them.",
  ],
  profile: [
    "View your basic profile",
    "{app} will be able to see your basic profile: name, picture, user name.",
    "View users' basic profile",
    "{app} will be able to see the basic profile of people who use it: name, picture, user name.",
  ],
  email: [
    "View your email address",
    "{app} will be able to read your primary email address.",
    "View users' email address",
    "{app} will be able to read the primary email address of people who use it.",
  ],
  offline_access: [
    "Maintain access to data you have given it access to",
    "{app} may see and update the data you gave it access to even when you are not using it. This gives {app} no further permission.",
    "Maintain access to data you have given it access to",
    "{app} may see and update the data it was given access to even when nobody is using it. This gives {app} no further permission.",
  ],
  "User.Read": [
    "Sign you in and read your profile",
    "Lets you sign in to {app}, and lets {app} read your profile and basic information about your organisation.",
    "Sign in and read user profile",
    "Lets people sign in to {app}, and lets {app} read their profiles and basic information about the organisation.",
  ],
  "User.ReadBasic.All": [
    "Read all users' basic profiles",
    "{app} will be able to read a basic set of details of everyone in your organisation.",
    "Read all users' basic profiles",
    "{app} will be able to read a basic set of details of everyone in the organisation.",
  ],
  "User.Read.All": [
    "Read all users' full profiles",
    "{app} will be able to read every detail of everyone in your organisation.",
    "Read all users' full profiles",
    "{app} will be able to read every detail of everyone in the organisation.",
  ],
  "Calendars.ReadBasic": [
    "Read basic details of your calendars",
    "{app} will be able to read your events except their body, attachments and extensions.",
    "Read basic details of user calendars",
    "{app} will be able to read events of user calendars except their body, attachments and extensions.",
  ],
  "Calendars.Read": [
    "Read your calendars",
    "{app} will be able to read the events in your calendars.",
    "Read user calendars",
    "{app} will be able to read the events in user calendars.",
  ],
  "Calendars.ReadWrite": [
    "Have full access to your calendars",
    "{app} will be able to read, update, create and delete events in your calendars.",
    "Have full access to user calendars",
    "{app} will be able to read, update, create and delete events in user calendars.",
  ],
  "Calendars.Read.Shared": [
    "Read calendars you can access",
    "{app} will be able to read events in every calendar you can open, shared ones included.",
    "Read user and shared calendars",
    "{app} will be able to read events in every calendar people can open, shared ones included.",
  ],
  "Calendars.ReadWrite.Shared": [
    "Read and write to your and shared calendars",
    "{app} will be able to change events in every calendar you may write to, shared ones included.",
    "Read and write user and shared calendars",
    "{app} will be able to change events in every calendar people may write to, shared ones included.",
  ],
  "MailboxSettings.Read": [
    "Read your mailbox settings",
    "{app} will be able to read your mailbox settings.",
    "Read user mailbox settings",
    "{app} will be able to read mailbox settings of users.",
  ],
  "MailboxSettings.ReadWrite": [
    "Read and write to your mailbox settings",
    "{app} will be able to read and change your mailbox settings.",
    "Read and write user mailbox settings",
    "{app} will be able to read and change mailbox settings of users.",
  ],
  "Mail.Read": [
    "Read your mail",
    "{app} will be able to read the mail in your mailbox.",
    "Read user mail",
    "{app} will be able to read the mail in user mailboxes.",
  ],
  "Mail.Send": [
    "Send mail as you",
    "{app} will be able to send mail as you.",
    "Send mail as a user",
    "{app} will be able to send mail as the people who use it.",
  ],
} as const satisfies Readonly<Record<string, PermissionText>>;
