import { PluggyConnect } from "pluggy-connect-sdk";

/** Opens the widget as a customer's page does, and stores its events for the test. */
window.openWidget = async (props) => {
  window.told = [];
  const tell = (what) => (data) => window.told.push({ what, data });
  await new PluggyConnect({
    ...props,
    onOpen: tell("open"),
    onSuccess: tell("success"),
    onError: tell("error"),
    onClose: tell("close"),
    onEvent: (event) => window.told.push({ what: event.event, data: event }),
  }).init();
};
