// A site's page with Web Chat, as its documentation shows it: a token, the client, a greeting once connected.
const settings = new URLSearchParams(location.search);
const server = settings.get("server");
const { token } = await (await fetch(`${server}/chat/token`, { method: "POST" })).json();
const store = window.WebChat.createStore({}, ({ dispatch }) => (next) => (action) => {
  if (action.type === "DIRECT_LINE/CONNECT_FULFILLED") {
    dispatch({ type: "WEB_CHAT/SEND_EVENT", payload: { name: "webchat/join", value: { language: navigator.language } } });
  }
  return next(action);
});
const webSocket = settings.get("webSocket") === "true";
window.WebChat.renderWebChat({
  directLine: window.WebChat.createDirectLine({ domain: `${server}/v3/directline`, token, webSocket }),
  locale: "vi-VN", store, sendTypingIndicator: true,
}, document.getElementById("chat"));
// What Web Chat holds, for the test to look at.
window.held = () => store.getState().activities.map((a) => ({ id: a.id, type: a.type, text: a.text, role: a.from.role, status: a.channelData["webchat:send-status"] ?? "" }));
