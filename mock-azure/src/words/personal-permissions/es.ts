import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const es: PermissionTexts<typeof en> = {
  openid: [
    "Iniciar sesión como usted",
    "Le permite iniciar sesión en {app} con su cuenta profesional y permite que {app} lea quién es usted.",
    "Iniciar la sesión de los usuarios",
    "Permite que las personas inicien sesión en {app} con sus cuentas profesionales y que {app} vea datos básicos sobre ellas.",
  ],
  profile: [
    "Ver su perfil básico",
    "{app} podrá ver su perfil básico: nombre, imagen y nombre de usuario.",
    "Ver el perfil básico de los usuarios",
    "{app} podrá ver el perfil básico de las personas que la usan: nombre, imagen y nombre de usuario.",
  ],
  email: [
    "Ver su dirección de correo electrónico",
    "{app} podrá leer su dirección de correo electrónico principal.",
    "Ver la dirección de correo electrónico de los usuarios",
    "{app} podrá leer la dirección de correo electrónico principal de las personas que la usan.",
  ],
  offline_access: [
    "Mantener el acceso a los datos a los que le ha dado acceso",
    "Aunque usted no use {app}, {app} puede ver y actualizar los datos a los que le dio acceso. Esto no concede a {app} ningún otro permiso.",
    "Mantener el acceso a los datos a los que le ha dado acceso",
    "Aunque nadie use {app}, {app} puede ver y actualizar los datos a los que se le dio acceso. Esto no concede a {app} ningún otro permiso.",
  ],
  "User.Read": [
    "Iniciar su sesión y leer su perfil",
    "Le permite iniciar sesión en {app} y permite que {app} lea su perfil e información básica sobre su organización.",
    "Iniciar sesión y leer el perfil del usuario",
    "Permite que las personas inicien sesión en {app} y que {app} lea sus perfiles e información básica sobre la organización.",
  ],
  "User.ReadBasic.All": [
    "Leer los perfiles básicos de todos los usuarios",
    "{app} podrá leer un conjunto básico de datos de todas las personas de la organización.",
  ],
  "User.Read.All": [
    "Leer los perfiles completos de todos los usuarios",
    "{app} podrá leer todos los datos de todas las personas de la organización.",
  ],
  "Calendars.ReadBasic": [
    "Leer los detalles básicos de sus calendarios",
    "{app} podrá leer sus eventos, excepto el texto, los datos adjuntos y las extensiones.",
    "Leer los detalles básicos de los calendarios de los usuarios",
    "{app} podrá leer los eventos de los calendarios de los usuarios, excepto el texto, los datos adjuntos y las extensiones.",
  ],
  "Calendars.Read": [
    "Leer sus calendarios",
    "{app} podrá leer los eventos de sus calendarios.",
    "Leer los calendarios de los usuarios",
    "{app} podrá leer los eventos de los calendarios de los usuarios.",
  ],
  "Calendars.ReadWrite": [
    "Tener acceso completo a sus calendarios",
    "{app} podrá leer, actualizar, crear y eliminar eventos en sus calendarios.",
    "Tener acceso completo a los calendarios de los usuarios",
    "{app} podrá leer, actualizar, crear y eliminar eventos en los calendarios de los usuarios.",
  ],
  "Calendars.Read.Shared": [
    "Leer los calendarios a los que tiene acceso",
    "{app} podrá leer los eventos de todos los calendarios que usted puede abrir, incluidos los compartidos.",
    "Leer los calendarios de los usuarios y los compartidos",
    "{app} podrá leer los eventos de todos los calendarios que las personas pueden abrir, incluidos los compartidos.",
  ],
  "Calendars.ReadWrite.Shared": [
    "Leer y escribir en sus calendarios y en los compartidos",
    "{app} podrá cambiar los eventos de todos los calendarios en los que usted puede escribir, incluidos los compartidos.",
    "Leer y escribir en los calendarios de los usuarios y en los compartidos",
    "{app} podrá cambiar los eventos de todos los calendarios en los que las personas pueden escribir, incluidos los compartidos.",
  ],
  "MailboxSettings.Read": [
    "Leer la configuración de su buzón",
    "{app} podrá leer la configuración de su buzón.",
    "Leer la configuración de los buzones de los usuarios",
    "{app} podrá leer la configuración de los buzones de los usuarios.",
  ],
  "MailboxSettings.ReadWrite": [
    "Leer y escribir la configuración de su buzón",
    "{app} podrá leer y cambiar la configuración de su buzón.",
    "Leer y escribir la configuración de los buzones de los usuarios",
    "{app} podrá leer y cambiar la configuración de los buzones de los usuarios.",
  ],
  "Mail.Read": [
    "Leer su correo",
    "{app} podrá leer el correo de su buzón.",
    "Leer el correo de los usuarios",
    "{app} podrá leer el correo de los buzones de los usuarios.",
  ],
  "Mail.Send": [
    "Enviar correo como usted",
    "{app} podrá enviar correo como usted.",
    "Enviar correo como un usuario",
    "{app} podrá enviar correo como las personas que la usan.",
  ],
};
