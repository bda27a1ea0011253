import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const es: PermissionTexts<typeof en> = {
  "Mail.ReadBasic": [
    "Leer los datos básicos de su correo",
    "{app} podrá leer el correo de su buzón, excepto el texto y los datos adjuntos.",
    "Leer los datos básicos del correo de los usuarios",
    "{app} podrá leer el correo de las personas que la usan, excepto el texto y los datos adjuntos.",
  ],
  "Mail.ReadWrite": [
    "Acceso de lectura y escritura a su correo",
    "{app} podrá leer, escribir y eliminar el correo de su buzón, pero no enviarlo.",
    "Acceso de lectura y escritura al correo de los usuarios",
    "{app} podrá leer, escribir y eliminar el correo de las personas que la usan, pero no enviarlo.",
  ],
  "MailboxFolder.Read": [
    "Leer las carpetas de su buzón",
    "{app} podrá leer las carpetas de su buzón.",
    "Leer las carpetas del buzón de un usuario",
    "{app} podrá leer las carpetas de los buzones de las personas que la usan.",
  ],
  "MailboxItem.Read": [
    "Leer los elementos de su buzón",
    "{app} podrá leer los elementos de su buzón.",
    "Leer los elementos del buzón de un usuario",
    "{app} podrá leer los elementos de los buzones de las personas que la usan.",
  ],
  "Contacts.Read": [
    "Leer sus contactos",
    "{app} podrá leer los contactos de sus carpetas.",
    "Leer los contactos de los usuarios",
    "{app} podrá leer los contactos de las personas que la usan.",
  ],
  "Contacts.ReadWrite": [
    "Tener acceso completo a sus contactos",
    "{app} podrá leer, actualizar, crear y eliminar contactos de sus carpetas.",
    "Tener acceso completo a los contactos de los usuarios",
    "{app} podrá leer, actualizar, crear y eliminar los contactos de las personas que la usan.",
  ],
  "People.Read": [
    "Leer su lista de personas relevantes",
    "{app} podrá leer una lista de las personas más importantes para usted.",
    "Leer las listas de personas relevantes de los usuarios",
    "{app} podrá leer listas de las personas más importantes para quienes la usan.",
  ],
  "Tasks.Read": [
    "Leer sus tareas y listas de tareas",
    "{app} podrá leer sus tareas y listas de tareas.",
    "Leer las tareas y listas de tareas del usuario",
    "{app} podrá leer las tareas y listas de tareas de las personas que la usan.",
  ],
  "Tasks.ReadWrite": [
    "Crear, leer, actualizar y eliminar sus tareas y listas de tareas",
    "{app} podrá crear, leer, actualizar y eliminar sus tareas y listas de tareas.",
    "Crear, leer, actualizar y eliminar las tareas y listas de tareas del usuario",
    "{app} podrá crear, leer, actualizar y eliminar las tareas y listas de tareas de las personas que la usan.",
  ],
  "OnlineMeetings.Read": [
    "Leer sus reuniones en línea",
    "{app} podrá leer los detalles de sus reuniones en línea.",
    "Leer las reuniones en línea del usuario",
    "{app} podrá leer las reuniones en línea de las personas que la usan.",
  ],
  "OnlineMeetings.ReadWrite": [
    "Leer y crear sus reuniones en línea",
    "{app} podrá leer y crear reuniones en línea en su nombre.",
    "Leer y crear las reuniones en línea del usuario",
    "{app} podrá leer y crear reuniones en línea para las personas que la usan.",
  ],
  "Files.Read": [
    "Leer sus archivos",
    "{app} podrá leer sus archivos.",
    "Leer los archivos de los usuarios",
    "{app} podrá leer los archivos de las personas que la usan.",
  ],
  "Files.ReadWrite": [
    "Tener acceso completo a sus archivos",
    "{app} podrá leer, crear, actualizar y eliminar sus archivos.",
    "Tener acceso completo a los archivos de los usuarios",
    "{app} podrá leer, crear, actualizar y eliminar los archivos de las personas que la usan.",
  ],
  "Files.Read.All": [
    "Leer todos los archivos a los que tiene acceso",
    "{app} podrá leer todos los archivos que usted puede abrir.",
    "Leer todos los archivos a los que el usuario tiene acceso",
    "{app} podrá leer todos los archivos que pueden abrir las personas que la usan.",
  ],
  "Files.ReadWrite.All": [
    "Tener acceso completo a todos los archivos a los que tiene acceso",
    "{app} podrá leer, crear, actualizar y eliminar todos los archivos que usted puede abrir.",
    "Tener acceso completo a todos los archivos a los que el usuario tiene acceso",
    "{app} podrá leer, crear, actualizar y eliminar todos los archivos que pueden abrir las personas que la usan.",
  ],
  "Sites.Read.All": [
    "Leer elementos de todas las colecciones de sitios",
    "{app} podrá leer los documentos y elementos de lista de todos los sitios en su nombre.",
    "Leer elementos de todas las colecciones de sitios",
    "{app} podrá leer los documentos y elementos de lista de todos los sitios en nombre de las personas que la usan.",
  ],
  "Sites.ReadWrite.All": [
    "Editar o eliminar elementos de todas las colecciones de sitios",
    "{app} podrá editar y eliminar los documentos y elementos de lista de todos los sitios en su nombre.",
    "Editar o eliminar elementos de todas las colecciones de sitios",
    "{app} podrá editar y eliminar los documentos y elementos de lista de todos los sitios en nombre de las personas que la usan.",
  ],
  "Chat.Read": [
    "Leer sus mensajes de chat",
    "{app} podrá leer sus chats.",
    "Leer los mensajes de chat de los usuarios",
    "{app} podrá leer los chats de las personas que la usan.",
  ],
  "Chat.ReadWrite": [
    "Leer y escribir sus mensajes de chat",
    "{app} podrá leer sus chats y escribir en ellos por usted.",
    "Leer y escribir los mensajes de chat de los usuarios",
    "{app} podrá leer los chats de las personas que la usan y escribir en ellos.",
  ],
  "Presence.Read": [
    "Leer su información de presencia",
    "{app} podrá leer si usted está disponible.",
    "Leer la información de presencia del usuario",
    "{app} podrá leer si las personas que la usan están disponibles.",
  ],
  "Place.Read.All": [
    "Leer todos los lugares de la empresa",
    "{app} podrá leer las salas y otros lugares de la organización.",
  ],
  "Group.Read.All": [
    "Leer todos los grupos",
    "{app} podrá leer los grupos de la organización y quién pertenece a ellos.",
  ],
  "Policy.ReadWrite.PermissionGrant": [
    "Administrar las directivas de consentimiento y de concesión de permisos",
    "{app} podrá administrar a qué se puede dar consentimiento en la organización.",
  ],
};
