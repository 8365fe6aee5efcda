import { Router } from "express";
import { webTexts } from "../i18n/web-texts.ts";
import { preferredLanguage, sendSmallPage } from "./small-page.ts";

/** `GET /`: says what Quanto is, in the browser's language, with a link to the bot. */
export function rootPage(botUrl: () => string): Router {
  const router = Router();
  router.get("/", (request, response) => {
    const language = preferredLanguage(request);
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
