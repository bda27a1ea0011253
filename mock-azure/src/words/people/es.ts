import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  allUsers: "Todos los usuarios",
  headings: [
    "Nombre para mostrar",
    "Nombre principal de usuario",
    "Tipo de usuario",
    "Cuenta habilitada",
    "Roles",
  ],
  searchLabel: "Nombre, cuenta o id.",
  noneFound: "Nadie tiene ese nombre, cuenta o id.",
  overview: "Información general",
  back: "Volver a Todos los usuarios",
  saved: "La cuenta se cambió.",
  roles: "Roles asignados",
  groups: "Grupos",
  applications: "Aplicaciones",
  applicationHeadings: ["Nombre de la aplicación", "Acceso"],
  access: {
    Assigned: "Asignado",
    "Assigned through a group": "Asignado mediante un grupo",
    Consented: "Con consentimiento",
  },
  noApplications: "Ninguna aplicación conoce todavía a esta persona.",
  signIns: "Registros de inicio de sesión de este usuario",
  account: "Cuenta",
  disable: "Bloquear el inicio de sesión",
  enable: "Habilitar la cuenta",
  reset: "Restablecer la contraseña",
  revoke: "Revocar las sesiones",
  manageText:
    "Aquí las cuentas no tienen contraseñas. Un restablecimiento termina lo que abrió la contraseña anterior; una revocación termina todas las sesiones y los tokens de actualización.",
  forOthers: "Para administrar este usuario, debe ser {roles}.",
};
