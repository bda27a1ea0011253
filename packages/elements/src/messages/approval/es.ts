import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en, "es"> = {
  "handoff.subject": "Se necesita aprobación: {app} y los calendarios de Office 365",
  "handoff.greeting": "Hola:",
  "handoff.reason":
    "Me gustaría conectar mi calendario de Office 365 a {app}. Nuestra organización pide antes la aprobación de un administrador. Hace falta una sola vez; después, todos aquí pueden conectarse sin ella.",
  "handoff.permissions": "{app} pide estos permisos:",
  "handoff.review": "Para revisarlos y aprobarlos, inicie sesión aquí con una cuenta de administrador:",
  "handoff.requests": "Si he enviado una solicitud desde la página de Microsoft, también figura en {path}:",
  "handoff.settings":
    "Si allí no figura ninguna solicitud, puede que estén desactivadas o que no tengan revisores. Ambas cosas se configuran en {path}:",
  "handoff.application": "Aplicación: {app}",
  "handoff.clientId": "Id. de aplicación (cliente): {clientId}",

  "permission.offline_access": "Mantener el acceso a los datos a los que le ha dado acceso",
  "permission.offline_access.admin":
    "Mantener el acceso a los datos a los que los usuarios le han dado acceso",
  "permission.offline_access.explanation":
    "Permite a {app} ver y actualizar los datos a los que le dio acceso, incluso cuando no la está usando. No le da más permisos.",
  "permission.profile": "Ver su perfil básico",
  "permission.profile.admin": "Ver el perfil básico de los usuarios",
  "permission.profile.explanation":
    "Permite a {app} ver su perfil básico (nombre, imagen, nombre de usuario).",
  "permission.email": "Ver su dirección de correo",
  "permission.email.admin": "Ver la dirección de correo de los usuarios",
  "permission.email.explanation": "Permite a {app} leer su dirección de correo principal.",
  "permission.user.read": "Iniciar su sesión y leer su perfil",
  "permission.user.read.admin": "Iniciar sesión y leer el perfil del usuario",
  "permission.user.read.explanation":
    "Le permite iniciar sesión en {app} con su cuenta de trabajo, y a la aplicación leer su perfil.",
  "permission.calendars.read": "Leer sus calendarios",
  "permission.calendars.read.admin": "Leer los calendarios de los usuarios",
  "permission.calendars.read.explanation": "Permite a {app} leer los eventos de sus calendarios.",
  "permission.calendars.readbasic": "Leer los detalles básicos de sus calendarios",
  "permission.calendars.readbasic.admin": "Leer los detalles básicos de los calendarios de los usuarios",
  "permission.calendars.readbasic.explanation":
    "Permite a {app} leer los eventos de sus calendarios sin descripciones ni datos adjuntos.",
  "permission.calendars.readwrite": "Tener acceso total a sus calendarios",
  "permission.calendars.readwrite.admin": "Tener acceso total a los calendarios de los usuarios",
  "permission.calendars.readwrite.explanation":
    "Permite a {app} leer, actualizar, crear y eliminar eventos en sus calendarios.",
  "permission.calendars.read.shared": "Leer los calendarios a los que tiene acceso",
  "permission.calendars.read.shared.admin": "Leer los calendarios de los usuarios y los compartidos",
  "permission.calendars.read.shared.explanation":
    "Permite a {app} leer los eventos de los calendarios que puede abrir, también los compartidos.",
  "permission.calendars.readwrite.shared": "Leer y modificar sus calendarios y los compartidos",
  "permission.calendars.readwrite.shared.admin":
    "Leer y modificar los calendarios de los usuarios y los compartidos",
  "permission.calendars.readwrite.shared.explanation":
    "Permite a {app} leer, actualizar, crear y eliminar eventos en los calendarios que puede modificar, también los compartidos.",
  "permission.mailboxsettings.read": "Leer la configuración de su buzón",
  "permission.mailboxsettings.read.admin": "Leer la configuración del buzón de los usuarios",
  "permission.mailboxsettings.read.explanation":
    "Permite a {app} leer la configuración de su buzón, como la zona horaria y el horario laboral. No puede enviar correo.",
  "permission.mailboxsettings.readwrite": "Leer y modificar la configuración de su buzón",
  "permission.mailboxsettings.readwrite.admin": "Leer y modificar la configuración del buzón de los usuarios",
  "permission.mailboxsettings.readwrite.explanation":
    "Permite a {app} leer y modificar la configuración de su buzón, como la zona horaria y el horario laboral. No puede enviar correo.",
};
