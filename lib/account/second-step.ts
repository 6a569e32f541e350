import QRCode from "qrcode";
import { command } from "@/lib/platform/act";
import { passwordFits } from "@/lib/platform/passwords";
import { ok, refuse } from "@/lib/platform/result";
import {
  newSecondStep,
  openSecret,
  recoveryCodeHash,
  sealSecret,
  timeStepOf,
} from "@/lib/platform/second-step";
import { confirmSecondStepInput, startSecondStepInput } from "./inputs";
import * as store from "./store";

const nothingPending = { pendingSealedSecret: null, pendingRecoveryCodeHashes: [] };
const wrongPassword = { fields: { password: ["The password is not right."] } };

/**
 * Makes a secret for an authenticator app and ten recovery codes. Sign-in asks for neither until it is confirmed, and
 * for those that held before until then.
 */
export const startSecondStep = command({
  name: "account.start-second-step",
  input: startSecondStepInput,
  async run({ tx, actor, input }) {
    const person = await store.findPerson(tx, actor.userId);
    if (!person || !(await passwordFits(person.passwordHash, input.password))) {
      return refuse("password.wrong", wrongPassword);
    }
    const { secret, uri, recoveryCodes } = newSecondStep(person.email);
    await store.beginSecondStep(tx, actor.userId, {
      sealedSecret: sealSecret(secret),
      recoveryCodeHashes: recoveryCodes.map(recoveryCodeHash),
    });
    const qr = await QRCode.toString(uri, { type: "svg", margin: 2 });
    return ok({ secret, qr, recoveryCodes });
  },
});

/** From the first right code on, sign-in asks for one. All one's other sessions end. */
export const confirmSecondStep = command({
  name: "account.confirm-second-step",
  input: confirmSecondStepInput,
  async run({ tx, actor, input, now }) {
    const step = await store.findSecondStep(tx, actor.userId);
    if (!step?.pendingSealedSecret) {
      return refuse("not-found");
    }
    const { pendingSealedSecret: sealedSecret, pendingRecoveryCodeHashes: recoveryCodeHashes } = step;
    const code = input.code.replaceAll(" ", "");
    const timeStep = await timeStepOf(openSecret(sealedSecret), code, now, 0);
    if (timeStep === null) {
      return refuse("second-step.wrong", { fields: { code: ["The code is not right."] } });
    }
    await store.updateSecondStep(tx, actor.userId, {
      ...{ sealedSecret, recoveryCodeHashes, confirmedAt: now, lastTimeStep: timeStep },
      ...nothingPending,
    });
    await store.endOtherSessions(tx, actor.userId, actor.sessionId, now);
    return ok({});
  },
});

/** Takes the second step away again. */
export const removeSecondStep = command({
  name: "account.remove-second-step",
  input: startSecondStepInput,
  async run({ tx, actor, input }) {
    const person = await store.findPerson(tx, actor.userId);
    if (!person || !(await passwordFits(person.passwordHash, input.password))) {
      return refuse("password.wrong", wrongPassword);
    }
    await store.updateSecondStep(tx, actor.userId, {
      confirmedAt: null,
      recoveryCodeHashes: [],
      ...nothingPending,
    });
    return ok({});
  },
});
