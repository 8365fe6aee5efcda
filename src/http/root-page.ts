import { Router } from "express";
import { webTexts } from "../i18n/web-texts.ts";
import { languageOfBrowser, sendSmallPage } from "./small-page.ts";

/** `GET /`: whoever opens the bare address reads what this is, in their language. */
export function rootPage(botUrl: () => string): Router {
  const router = Router();
  router.get("/", (request, response) => {
    const language = languageOfBrowser(request);
    const { title, text, action } = webTexts[language].root;
    sendSmallPage(response, 200, {
      language,
      title,
      text,
      link: { label: action, href: botUrl() },
    });
  });
  return router;
}
