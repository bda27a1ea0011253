import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en, "es"> = {
  "user.connect": "Haga clic en Conectar e inicie sesión con su cuenta de trabajo.",
  "user.connectAgain": "Haga clic en Conectar para intentarlo otra vez.",
  "user.connectNowApproved": "Haga clic otra vez en Conectar para conectar su calendario.",
  "user.finishSignIn": "Termine de iniciar sesión en la página de Microsoft.",
  "user.wait":
    "El administrador puede responder hasta el {expiresAt}. Tras la aprobación, haga clic otra vez en Conectar.",
  "user.allowPopups": "Permita las ventanas emergentes en esta página y haga clic en Conectar.",
  "user.sayIfRequestSent": "Si envió una solicitud en la página de Microsoft, indíquelo aquí.",
  "user.requestApproval": "Pida la aprobación en la página de Microsoft.",
  "user.sendHandoff": "Envíe el mensaje al administrador.",
  "user.signInAgain": "Inicie sesión de nuevo para volver a conectar su calendario.",
  "user.useOtherAccount": "Si tiene otra cuenta de trabajo, use esa.",
  "user.tryAgainLater": "Inténtelo más tarde.",
  "user.tryAgainAt": "Inténtelo de nuevo {retryAt}.",

  "administrator.reviewRequest":
    "Elija {app} en la lista de solicitudes y, después, «Revisar permisos y consentimiento».",
  "administrator.grantConsent": "Abra el vínculo del mensaje, revise los permisos y acéptelos.",
  "administrator.turnOnRequests":
    "Si no llega ninguna solicitud, active las solicitudes de consentimiento del administrador.",
  "administrator.addReviewers": "Agregue personas que puedan revisar solicitudes.",
  "administrator.findApplication":
    "{app} ya figura entre las aplicaciones. No hace falta agregar usuarios a mano.",
  "administrator.enableApplication":
    "Abra las propiedades de {app} y habilite el inicio de sesión de los usuarios.",
  "administrator.assignUser": "Abra «Usuarios y grupos» de {app} y agregue a este usuario.",
  "administrator.reviewPolicy": "Busque la directiva de acceso condicional que impide usar {app}.",
  "administrator.checkAccount": "Compruebe que la cuenta existe aquí y está habilitada.",
  "administrator.enableService": "Compruebe que la organización tiene el servicio y que está activado.",
  "administrator.giveMailbox": "Asigne a la cuenta una licencia con un buzón de Exchange Online.",

  "developer.fixConfiguration": "{problem} Corrija el registro de {app}.",
  "developer.verifyPublisher": "Verifique el editor de {app}: Microsoft la considera peligrosa.",
  "developer.investigate": "Busque estos detalles en los registros de inicio de sesión.",
};
