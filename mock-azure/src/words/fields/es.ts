import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  name: "Nombre",
  displayName: "Nombre para mostrar",
  appId: "Id. de aplicación",
  objectId: "Id. de objeto",
  created: "Fecha de creación",
  publisher: "Editor",
  publisherDomain: "Dominio del editor",
  enabledForUsers: "Habilitado para que los usuarios inicien sesión",
  assignmentRequired: "Asignación requerida",
  accountEnabled: "Cuenta habilitada",
  userPrincipalName: "Nombre principal de usuario",
  userType: "Tipo de usuario",
  userTypes: { Member: "Miembro", Guest: "Invitado" },
  email: "Correo electrónico",
  status: "Estado",
  date: "Fecha",
  justification: "Justificación",
  expirationDate: "Fecha de expiración",
  permissions: "Permisos",
  principalTypes: { User: "Usuario", Group: "Grupo" },
};
