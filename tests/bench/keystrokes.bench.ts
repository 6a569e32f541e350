import { test } from "../support/bench";
import { startedFrom } from "../support/keyboard-case";

test.use({ rows: { patients: 100, referrals: 10 } });

/** Keystroke-level model: seconds for a key of a practised typist, and for a mental preparation. */
const secondsForKey = 0.2;
const secondsToPrepare = 1.35;

test("the case of a minute, by the keystroke-level model", async ({ signInAs, acting, report }) => {
  const { keys } = await startedFrom(await signInAs("gp"), acting);
  const typing = keys.all * secondsForKey;
  const thinking = keys.thoughts * secondsToPrepare;
  const waiting = keys.waitedMs / 1000;
  report({ what: "keys pressed", value: keys.all, unit: "keys", atMost: 250 });
  report({ what: "of them for coded answers", value: keys.of("coded answers"), unit: "keys", atMost: 60 });
  report({ what: "mental preparations", value: keys.thoughts, unit: "" });
  report({ what: "waiting for the system, measured", value: waiting, unit: "s" });
  report({ what: "time by the model", value: typing + thinking + waiting, unit: "s", atMost: 120 });
});
