import type { PermissionTexts } from "../permission-text.ts";
import type { en } from "./en.ts";

export const es: PermissionTexts<typeof en> = {
  "User.ReadWrite": [
    "Leer y actualizar su perfil",
    "{app} podrá leer y cambiar su perfil.",
    "Leer y actualizar el perfil del usuario",
    "{app} podrá leer y cambiar el perfil de las personas que la usan.",
  ],
  "User.ReadWrite.All": [
    "Leer y escribir los perfiles completos de todos los usuarios",
    "{app} podrá crear, leer, cambiar y eliminar personas de la organización.",
  ],
  "User.EnableDisableAccount.All": [
    "Habilitar y deshabilitar cuentas de usuario",
    "{app} podrá habilitar y deshabilitar cuentas de la organización.",
  ],
  "User.RevokeSessions.All": [
    "Revocar todas las sesiones iniciadas de un usuario",
    "{app} podrá finalizar las sesiones de personas de la organización.",
  ],
  "User-PasswordProfile.ReadWrite.All": [
    "Leer y escribir perfiles de contraseña y restablecer contraseñas de usuario",
    "{app} podrá restablecer las contraseñas de personas de la organización.",
  ],
  "Group.ReadWrite.All": [
    "Leer y escribir todos los grupos",
    "{app} podrá crear, leer, cambiar y eliminar grupos de la organización.",
  ],
  "GroupMember.Read.All": [
    "Leer la pertenencia a grupos",
    "{app} podrá leer quién pertenece a los grupos de la organización.",
  ],
  "GroupMember.ReadWrite.All": [
    "Leer y escribir la pertenencia a grupos",
    "{app} podrá cambiar quién pertenece a los grupos de la organización.",
  ],
  "Organization.Read.All": [
    "Leer la información de la organización",
    "{app} podrá leer el nombre, los dominios y la configuración de la organización.",
  ],
  "Policy.Read.PermissionGrant": [
    "Leer las directivas de consentimiento y de concesión de permisos",
    "{app} podrá leer las directivas de consentimiento de la organización.",
  ],
  "Directory.Read.All": [
    "Leer datos del directorio",
    "{app} podrá leer datos del directorio de la organización.",
  ],
  "Directory.ReadWrite.All": [
    "Leer y escribir datos del directorio",
    "{app} podrá leer y escribir datos del directorio de la organización.",
  ],
  "ConsentRequest.Read.All": [
    "Leer las solicitudes de consentimiento",
    "{app} podrá leer las solicitudes de consentimiento y cómo se respondieron.",
  ],
  "ConsentRequest.ReadWrite.All": [
    "Leer y escribir las solicitudes de consentimiento",
    "{app} podrá leer y cambiar las solicitudes de consentimiento.",
  ],
  "Policy.Read.All": [
    "Leer las directivas de su organización",
    "{app} podrá leer las directivas de la organización.",
    "Leer las directivas de la organización",
  ],
  "Policy.ReadWrite.ConsentRequest": [
    "Leer y escribir la directiva de solicitudes de consentimiento",
    "{app} podrá leer y cambiar cómo se tratan las solicitudes de consentimiento de la organización.",
  ],
  "Policy.ReadWrite.Authorization": [
    "Leer y escribir la directiva de autorización de su organización",
    "{app} podrá leer y cambiar la directiva de autorización de la organización.",
    "Leer y escribir la directiva de autorización de la organización",
  ],
  "DelegatedPermissionGrant.ReadWrite.All": [
    "Administrar todas las concesiones de permisos delegados",
    "{app} podrá conceder y retirar permisos delegados de todas las aplicaciones del directorio de la organización.",
  ],
  "Application.Read.All": [
    "Leer aplicaciones",
    "{app} podrá leer las aplicaciones y entidades de servicio del directorio de la organización.",
  ],
  "Application.ReadWrite.All": [
    "Leer y escribir todas las aplicaciones",
    "{app} podrá leer y cambiar las aplicaciones y entidades de servicio del directorio de la organización.",
  ],
  "AppRoleAssignment.ReadWrite.All": [
    "Administrar concesiones de permisos de aplicación y asignaciones de roles de aplicación",
    "{app} podrá conceder y retirar permisos de aplicación en el directorio de la organización.",
  ],
  "AuditLog.Read.All": [
    "Leer los datos del registro de auditoría",
    "{app} podrá leer los registros de auditoría y de inicio de sesión del directorio de la organización.",
  ],
};
