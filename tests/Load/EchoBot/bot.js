"use strict";
// An echo bot as the SDK's samples make one: CloudAdapter, ConversationState over MemoryStorage, no registration.
const http = require("node:http");
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage } = require("botbuilder");

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const state = new ConversationState(new MemoryStorage());
const counter = state.createProperty("counter");

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const count = await counter.get(context, { turns: 0 });
      count.turns += 1;
      await context.sendActivity(`${count.turns}: ${context.activity.text}`);
      await next();
    });
  }

  async run(context) {
    await super.run(context);
    await state.saveChanges(context, false);
  }
}

const bot = new EchoBot();

// What the adapter needs of a web framework's response.
const respond = (response) => ({
  socket: response.socket,
  status(code) { response.statusCode = code; return this; },
  header(name, value) { response.setHeader(name, value); return this; },
  send(body) {
    if (body === undefined) {
      response.end();
    } else {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(body));
    }

    return this;
  },
  end(...rest) { response.end(...rest); return this; },
});

http.createServer((request, response) => {
  if (request.method !== "POST") {
    response.end("ok");
    return;
  }

  const pieces = [];
  request.on("data", (piece) => pieces.push(piece));
  request.on("end", async () => {
    try {
      request.body = JSON.parse(Buffer.concat(pieces).toString());
      await adapter.process(request, respond(response), (context) => bot.run(context));
    } catch (error) {
      console.error(error.message);
      response.statusCode = 500;
      response.end();
    }
  });
}).listen(Number(process.argv[2]), "127.0.0.1", () => console.log("ready"));
