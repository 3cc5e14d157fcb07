// Holds a conversation with Microsoft's own Direct Line client and writes what it got as JSON.
// Input (JSON): {"domain", "token", "webSocket", "questions": [...], "pollingInterval"}.
// The caller cuts the line in between; the client is to notice, come back, and miss nothing.
// A client that polls stops without a word when a poll fails; whoever uses it makes another one of the same conversation.
import { createInterface } from "node:readline";
import WebSocket from "ws";
import xhr2 from "xhr2";

// The client waits by chance from 3 to 15 seconds before it comes back; here always 3.
Math.random = () => 0;
globalThis.XMLHttpRequest = xhr2;
let connections = 0;
globalThis.WebSocket = class extends WebSocket {
  constructor(...address) {
    super(...address);
    connections++;
  }
};
const { DirectLine, ConnectionStatus } = (await import("botframework-directlinejs")).default;

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const input = JSON.parse((await lines.next()).value);
const heard = [];
const statuses = [];
let told = () => {};
let lastHeard = Date.now();
const connect = (before) => {
  const { domain, token, webSocket, pollingInterval } = input;
  const made = new DirectLine({ domain, token, webSocket, pollingInterval, timeout: 20000, ...before });
  // A client that was put away tells so as an error.
  const ended = () => {};
  made.connectionStatus$.subscribe((status) => statuses.push(ConnectionStatus[status]), ended);
  made.activity$.subscribe((activity) => { heard.push(activity); lastHeard = Date.now(); told(); }, ended);
  return made;
};
let client = connect({});
let isWaiting = false;
if (!input.webSocket) {
  connections = 1;
  setInterval(() => {
    if (isWaiting && Date.now() - lastHeard > 2000) {
      const { conversationId, watermark } = client;
      client.end();
      connections++;
      lastHeard = Date.now();
      client = connect({ conversationId, watermark });
    }
  }, 500);
}

const until = async (holds) => {
  while (!holds()) {
    await new Promise((resolve) => { told = resolve; });
  }
};
// As Web Chat's users do: what was not sent is sent again, under the same id of its own.
const post = async (text, id) => {
  for (;;) {
    const answer = await new Promise((resolve) => client
      .postActivity({ type: "message", text, from: { id: "u1", name: "Lan", role: "user" }, channelData: { clientActivityID: id } })
      .subscribe({ next: resolve, error: (error) => resolve(`error ${error.message}`) }));
    if (!answer.startsWith("retry") && !answer.startsWith("error")) {
      return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

const ids = [];
for (const [number, question] of input.questions.entries()) {
  const id = await post(question, `c${number}`);
  ids.push(id);
  isWaiting = true;
  await until(() => heard.some((a) => a.replyToId === id));
  isWaiting = false;
  // The caller says when to go on, so that it can cut the line in between.
  process.stdout.write(JSON.stringify({ answered: question }) + "\n");
  await lines.next();
}

process.stdout.write(JSON.stringify({
  ids, statuses, connections,
  activities: heard.map((a) => ({ id: a.id, type: a.type, text: a.text, role: a.from && a.from.role, replyToId: a.replyToId, clientId: a.channelData && a.channelData.clientActivityID })),
}) + "\n");
client.end();
process.exit(0);
