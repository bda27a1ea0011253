import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const es: PermissionTexts<typeof en> = {
  "Calendars.Read": [
    "Leer los calendarios de todos los buzones",
    "{app} podrá, sin que ningún usuario inicie sesión, leer los eventos de todos los calendarios.",
  ],
  "Calendars.ReadBasic.All": [
    "Leer los detalles básicos de los calendarios de todos los buzones",
    "{app} podrá, sin que ningún usuario inicie sesión, leer las horas y los lugares de los eventos de todos los calendarios.",
  ],
  "Calendars.ReadWrite": [
    "Leer y escribir los calendarios de todos los buzones",
    "{app} podrá, sin que ningún usuario inicie sesión, crear, leer, cambiar y eliminar eventos de todos los calendarios.",
  ],
  "ConsentRequest.Read.All": [
    "Leer todas las solicitudes de consentimiento",
    "{app} podrá, sin que ningún usuario inicie sesión, leer las solicitudes de consentimiento y de aprobación.",
  ],
  "Directory.Read.All": [
    "Leer datos del directorio",
    "{app} podrá, sin que ningún usuario inicie sesión, leer los usuarios, grupos y aplicaciones de su organización.",
  ],
  "Mail.Read": [
    "Leer el correo de todos los buzones",
    "{app} podrá, sin que ningún usuario inicie sesión, leer el correo de todos los buzones.",
  ],
  "MailboxSettings.Read": [
    "Leer la configuración de todos los buzones de usuario",
    "{app} podrá, sin que ningún usuario inicie sesión, leer la configuración de todos los buzones.",
  ],
  "MailboxSettings.ReadWrite": [
    "Leer y escribir la configuración de todos los buzones de usuario",
    "{app} podrá, sin que ningún usuario inicie sesión, leer y cambiar la configuración de todos los buzones.",
  ],
  "OnlineMeetings.ReadWrite.All": [
    "Leer y crear reuniones en línea",
    "{app} podrá, sin que ningún usuario inicie sesión, leer y crear reuniones en línea de todas las personas.",
  ],
  "User.Read.All": [
    "Leer los perfiles completos de todos los usuarios",
    "{app} podrá, sin que ningún usuario inicie sesión, leer el perfil completo de todas las personas de su organización.",
  ],
  "Application.Read.All": [
    "Leer todas las aplicaciones",
    "{app} podrá, sin que ningún usuario inicie sesión, leer aplicaciones y entidades de servicio.",
  ],
  "Application.ReadWrite.All": [
    "Leer y escribir todas las aplicaciones",
    "{app} podrá, sin que ningún usuario inicie sesión, crear, leer, cambiar y eliminar aplicaciones y entidades de servicio.",
  ],
  "AppRoleAssignment.ReadWrite.All": [
    "Administrar concesiones de permisos de aplicación y asignaciones de roles de aplicación",
    "{app} podrá, sin que ningún usuario inicie sesión, conceder y retirar permisos de aplicación y acceso a aplicaciones.",
  ],
  "AuditLog.Read.All": [
    "Leer todos los datos del registro de auditoría",
    "{app} podrá, sin que ningún usuario inicie sesión, leer los registros de auditoría y de inicio de sesión.",
  ],
  "ConsentRequest.ReadWrite.All": [
    "Leer y escribir todas las solicitudes de consentimiento",
    "{app} podrá, sin que ningún usuario inicie sesión, leer y cambiar las solicitudes de consentimiento y de aprobación.",
  ],
  "DelegatedPermissionGrant.ReadWrite.All": [
    "Administrar todas las concesiones de permisos delegados",
    "{app} podrá, sin que ningún usuario inicie sesión, conceder y retirar permisos delegados de todas las aplicaciones.",
  ],
  "Directory.ReadWrite.All": [
    "Leer y escribir datos del directorio",
    "{app} podrá, sin que ningún usuario inicie sesión, leer y cambiar los usuarios, grupos y aplicaciones de su organización.",
  ],
  "Group.Read.All": [
    "Leer todos los grupos",
    "{app} podrá, sin que ningún usuario inicie sesión, leer los grupos y sus miembros.",
  ],
  "Group.ReadWrite.All": [
    "Leer y escribir todos los grupos",
    "{app} podrá, sin que ningún usuario inicie sesión, crear, leer, cambiar y eliminar grupos.",
  ],
  "GroupMember.Read.All": [
    "Leer todas las pertenencias a grupos",
    "{app} podrá, sin que ningún usuario inicie sesión, leer quién pertenece a los grupos.",
  ],
  "GroupMember.ReadWrite.All": [
    "Leer y escribir todas las pertenencias a grupos",
    "{app} podrá, sin que ningún usuario inicie sesión, cambiar quién pertenece a los grupos.",
  ],
  "Organization.Read.All": [
    "Leer la información de la organización",
    "{app} podrá, sin que ningún usuario inicie sesión, leer el nombre, los dominios y la configuración de su organización.",
  ],
  "Policy.Read.All": [
    "Leer las directivas de su organización",
    "{app} podrá, sin que ningún usuario inicie sesión, leer las directivas de su organización.",
  ],
  "Policy.Read.PermissionGrant": [
    "Leer las directivas de consentimiento y de concesión de permisos",
    "{app} podrá, sin que ningún usuario inicie sesión, leer las directivas de consentimiento de su organización.",
  ],
  "Policy.ReadWrite.Authorization": [
    "Leer y escribir la directiva de autorización de su organización",
    "{app} podrá, sin que ningún usuario inicie sesión, leer y cambiar la directiva de autorización de su organización.",
  ],
  "Policy.ReadWrite.ConsentRequest": [
    "Leer y escribir la directiva de solicitudes de consentimiento",
    "{app} podrá, sin que ningún usuario inicie sesión, leer y cambiar cómo se tratan las solicitudes de consentimiento.",
  ],
  "Policy.ReadWrite.PermissionGrant": [
    "Administrar las directivas de consentimiento y de concesión de permisos",
    "{app} podrá, sin que ningún usuario inicie sesión, leer y cambiar las directivas de consentimiento de su organización.",
  ],
  "User.EnableDisableAccount.All": [
    "Habilitar y deshabilitar cuentas de usuario",
    "{app} podrá, sin que ningún usuario inicie sesión, habilitar y deshabilitar cuentas.",
  ],
  "User.ReadWrite.All": [
    "Leer y escribir los perfiles completos de todos los usuarios",
    "{app} podrá, sin que ningún usuario inicie sesión, crear, leer, cambiar y eliminar personas de su organización.",
  ],
  "User.RevokeSessions.All": [
    "Revocar todas las sesiones iniciadas de un usuario",
    "{app} podrá, sin que ningún usuario inicie sesión, finalizar las sesiones de personas de su organización.",
  ],
  "User-PasswordProfile.ReadWrite.All": [
    "Leer y escribir todos los perfiles de contraseña y restablecer contraseñas de usuario",
    "{app} podrá, sin que ningún usuario inicie sesión, restablecer las contraseñas de personas de su organización.",
  ],
};
