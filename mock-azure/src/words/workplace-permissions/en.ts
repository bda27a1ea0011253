import type { PermissionText } from "../permission-text.ts";

/** Mailboxes, contacts, files, tasks and chats, and what belongs to the workplace. */
export const en = {
  "Mail.ReadBasic": [
    "Read user basic mail",
    "{app} will be able to read the mail in your mailbox, except for bodies and attachments.",
    "Read user basic mail",
    "{app} will be able to read the mail of people who use it, except for bodies and attachments.",
  ],
  "Mail.ReadWrite": [
    "Read and write access to your mail",
    "{app} will be able to read, write and delete the mail in your mailbox; it cannot send any.",
    "Read and write access to user mail",
    "{app} will be able to read, write and delete the mail of people who use it; it cannot send any.",
  ],
  "MailboxFolder.Read": [
    "Read your mailbox folders",
    "{app} will be able to read the folders of your mailbox.",
    "Read a user's mailbox folders",
    "{app} will be able to read the mailbox folders of people who use it.",
  ],
  "MailboxItem.Read": [
    "Read your mailbox items",
    "{app} will be able to read the items of your mailbox.",
    "Read a user's mailbox items",
    "{app} will be able to read the mailbox items of people who use it.",
  ],
  "Contacts.Read": [
    "Read your contacts",
    "{app} will be able to read the contacts in your folders.",
    "Read user contacts",
    "{app} will be able to read the contacts of people who use it.",
  ],
  "Contacts.ReadWrite": [
    "Have full access of your contacts",
    "{app} will be able to read, update, create and delete contacts in your folders.",
    "Have full access to user contacts",
    "{app} will be able to read, update, create and delete the contacts of people who use it.",
  ],
  "People.Read": [
    "Read your relevant people list",
    "{app} will be able to read a list of the people who matter most to you.",
    "Read users' relevant people lists",
    "{app} will be able to read lists of the people who matter most to those who use it.",
  ],
  "Tasks.Read": [
    "Read your tasks and task lists",
    "{app} will be able to read your tasks and task lists.",
    "Read user's tasks and task lists",
    "{app} will be able to read the tasks and task lists of people who use it.",
  ],
  "Tasks.ReadWrite": [
    "Create, read, update, and delete your tasks and task lists",
    "{app} will be able to create, read, update and delete your tasks and task lists.",
    "Create, read, update, and delete user's tasks and task lists",
    "{app} will be able to create, read, update and delete the tasks and task lists of people who use it.",
  ],
  "OnlineMeetings.Read": [
    "Read your online meetings",
    "{app} will be able to read the details of your online meetings.",
    "Read user's online meetings",
    "{app} will be able to read the online meetings of people who use it.",
  ],
  "OnlineMeetings.ReadWrite": [
    "Read and create your online meetings",
    "{app} will be able to read and create online meetings on your behalf.",
    "Read and create user's online meetings",
    "{app} will be able to read and create online meetings for people who use it.",
  ],
  "Files.Read": [
    "Read your files",
    "{app} will be able to read your files.",
    "Read user files",
    "{app} will be able to read the files of people who use it.",
  ],
  "Files.ReadWrite": [
    "Have full access to your files",
    "{app} will be able to read, create, update and delete your files.",
    "Have full access to user files",
    "{app} will be able to read, create, update and delete the files of people who use it.",
  ],
  "Files.Read.All": [
    "Read all files that you have access to",
    "{app} will be able to read every file that you can open.",
    "Read all files that user can access",
    "{app} will be able to read every file that the people who use it can open.",
  ],
  "Files.ReadWrite.All": [
    "Have full access to all files you have access to",
    "{app} will be able to read, create, update and delete every file that you can open.",
    "Have full access to all files user can access",
    "{app} will be able to read, create, update and delete every file that the people who use it can open.",
  ],
  "Sites.Read.All": [
    "Read items in all site collections",
    "{app} will be able to read documents and list items of all sites on your behalf.",
    "Read items in all site collections",
    "{app} will be able to read documents and list items of all sites on behalf of people who use it.",
  ],
  "Sites.ReadWrite.All": [
    "Edit or delete items in all site collections",
    "{app} will be able to edit and delete documents and list items of all sites on your behalf.",
    "Edit or delete items in all site collections",
    "{app} will be able to edit and delete documents and list items of all sites on behalf of people who use it.",
  ],
  "Chat.Read": [
    "Read your chat messages",
    "{app} will be able to read your chats.",
    "Read user chat messages",
    "{app} will be able to read the chats of people who use it.",
  ],
  "Chat.ReadWrite": [
    "Read and write your chat messages",
    "{app} will be able to read your chats and to write in them for you.",
    "Read and write user chat messages",
    "{app} will be able to read the chats of people who use it and to write in them.",
  ],
  "Presence.Read": [
    "Read your presence information",
    "{app} will be able to read whether you are available.",
    "Read user's presence information",
    "{app} will be able to read whether people who use it are available.",
  ],
  "Place.Read.All": [
    "Read all company places",
    "{app} will be able to read the rooms and other places of your organization.",
    "Read all company places",
    "{app} will be able to read the rooms and other places of the organization.",
  ],
  "Group.Read.All": [
    "Read all groups",
    "{app} will be able to read the groups of your organization and who belongs to them.",
    "Read all groups",
    "{app} will be able to read the groups of the organization and who belongs to them.",
  ],
  "Policy.ReadWrite.PermissionGrant": [
    "Manage consent and permission grant policies",
    "{app} will be able to manage what may be consented to in your organization.",
    "Manage consent and permission grant policies",
    "{app} will be able to manage what may be consented to in the organization.",
  ],
} as const satisfies Readonly<Record<string, PermissionText>>;
