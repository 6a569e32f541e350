import { expect, test } from "@playwright/test";
import { eventTitle, type ReferralEvent } from "@/app/referrals/[referralId]/_components/referral-data";

const event = (fromStatus: ReferralEvent["fromStatus"], toStatus: ReferralEvent["toStatus"], version = 1) =>
  eventTitle({ ...blank, fromStatus, toStatus, version });

const blank: ReferralEvent = {
  position: 3,
  fromStatus: null,
  toStatus: "sent",
  version: 1,
  waitsOn: "service",
  signature: "Priya Nair",
  organisationName: "Northmoor",
  at: new Date("2026-11-24T10:42:07Z"),
  reasonCode: null,
  note: null,
  nextStepAdvice: null,
  missingFields: [],
  otherServiceId: null,
  otherServiceName: null,
};

test("a step that leaves a referral in its state is called what it is", () => {
  expect(event("received", "accepted")).toBe("Accepted by Priya Nair");
  expect(event("accepted", "accepted")).toBe("Attempt to reach the patient by Priya Nair");
  expect(event("booked", "did_not_attend")).toBe("Recorded as not attended by Priya Nair");
  expect(event("did_not_attend", "did_not_attend")).toBe("Attempt to reach the patient by Priya Nair");
  expect(event("received", "received")).toBe("Taken on by Priya Nair");
  expect(event("booked", "booked")).toBe("Booked anew by Priya Nair");
  expect(event("returned", "sent", 2)).toBe("Version 2 sent by Priya Nair");
});
