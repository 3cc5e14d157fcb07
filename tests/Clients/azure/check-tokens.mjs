// Asks Microsoft's own token checks (botframework-connector) about tokens, and says what they answer.
// Reads from standard input {"metadata", "issuer", "appId", "cases": [{"name", "token", "channelId", "serviceUrl"}]}
// and writes {"name": {"accepted", "reason"}} to standard output.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(import.meta.url);
const { AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory } = require("botframework-connector");

const asked = JSON.parse(await text(process.stdin));
// The library reports refusals on the console as well; what it says there is not asked for.
console.error = () => {};

const checks = BotFrameworkAuthenticationFactory.create(
  "", true, "https://login.example.invalid/tenant", "https://api.botframework.com", asked.issuer, "https://oauth.example.invalid",
  asked.metadata, asked.metadata, "urn:botframework:azure",
  new PasswordServiceClientCredentialFactory(asked.appId, "secret", ""), new AuthenticationConfiguration());

const answers = {};
for (const { name, token, channelId, serviceUrl } of asked.cases) {
  try {
    await checks.authenticateRequest({ type: "message", channelId, serviceUrl }, `Bearer ${token}`);
    answers[name] = { accepted: true, reason: null };
  } catch (refusal) {
    answers[name] = { accepted: false, reason: String(refusal.message ?? refusal) };
  }
}

process.stdout.write(JSON.stringify(answers));
