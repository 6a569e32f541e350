/** What happens to a referral after it was sent, each so many days before the demo is made. */
export type Turn =
  | { readonly daysAgo: number; readonly who: string; readonly turn: "open" | "take" | "accept" }
  | { readonly daysAgo: number; readonly who: string; readonly turn: "ask"; readonly question: string }
  | { readonly daysAgo: number; readonly who: string; readonly turn: "return"; readonly note: string }
  | { readonly daysAgo: number; readonly who: string; readonly turn: "book"; readonly inDays: number }
  | { readonly daysAgo: number; readonly who: string; readonly turn: "see"; readonly letter: string };

export interface ReferralStory {
  /** The number of the demo's patient. */
  readonly patient: number;
  /** The number of the demo's service. */
  readonly service: number;
  readonly sentDaysAgo: number;
  readonly urgency: "routine" | "urgent";
  readonly question: string;
  readonly goal: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly turns: readonly Turn[];
}

const physiotherapy = 1;
const occupationalTherapy = 4;
const orthopaedics = 7;

/** Referrals of the first practice in every state that a receiving inbox shows, so that nobody opens an empty one. */
export const referralStories: readonly ReferralStory[] = [
  {
    patient: 158,
    service: physiotherapy,
    sentDaysAgo: 1,
    urgency: "routine",
    question: "Exercise programme for osteoarthritis of the right hip?",
    goal: "To walk to the market and back without stopping",
    answers: { laterality: "right", nrs_now: 5, nrs_worst: 7, walking_distance_m: 600 },
    turns: [],
  },
  {
    patient: 113,
    service: physiotherapy,
    sentDaysAgo: 8,
    urgency: "urgent",
    question: "Falling behind fast since a bad week: can she be seen soon and given a stick?",
    goal: "To get up the stairs to her own bed",
    answers: {
      laterality: "left",
      nrs_now: 6,
      nrs_worst: 9,
      walking_distance_m: 80,
      weight_bearing: "painful",
    },
    turns: [{ daysAgo: 7, who: "physio", turn: "open" }],
  },
  {
    patient: 107,
    service: physiotherapy,
    sentDaysAgo: 5,
    urgency: "routine",
    question: "Strengthening before he decides about an operation?",
    goal: "To go on bell-ringing on Sundays",
    answers: { laterality: "right", nrs_now: 4, nrs_worst: 7, walking_distance_m: 1200 },
    turns: [
      { daysAgo: 4, who: "physio", turn: "open" },
      { daysAgo: 4, who: "physio", turn: "take" },
    ],
  },
  {
    patient: 128,
    service: physiotherapy,
    sentDaysAgo: 4,
    urgency: "routine",
    question: "Graded loading for pain at the outside of the left hip?",
    goal: "To sleep on either side",
    answers: { laterality: "left", nrs_now: 3, nrs_worst: 6, walking_distance_m: 2000 },
    turns: [
      { daysAgo: 3, who: "physio", turn: "open" },
      { daysAgo: 2, who: "physio", turn: "ask", question: "Has she had an injection into this hip before?" },
    ],
  },
  {
    patient: 142,
    service: physiotherapy,
    sentDaysAgo: 9,
    urgency: "routine",
    question: "Hip exercises in a group, and advice on pacing?",
    goal: "To look after her grandson two days a week",
    answers: { laterality: "right", nrs_now: 4, nrs_worst: 6, walking_distance_m: 900 },
    turns: [
      { daysAgo: 8, who: "physio", turn: "open" },
      { daysAgo: 3, who: "physio", turn: "accept" },
    ],
  },
  {
    patient: 118,
    service: physiotherapy,
    sentDaysAgo: 16,
    urgency: "routine",
    question: "Return to hill walking after a flare?",
    goal: "To walk up Pen y Fan in the spring",
    answers: { laterality: "both", nrs_now: 2, nrs_worst: 5, walking_distance_m: 4000 },
    turns: [
      { daysAgo: 15, who: "physio", turn: "open" },
      { daysAgo: 12, who: "physio", turn: "accept" },
      { daysAgo: 11, who: "physio", turn: "book", inDays: 6 },
    ],
  },
  {
    patient: 100,
    service: physiotherapy,
    sentDaysAgo: 6,
    urgency: "routine",
    question: "Exercise programme for the left hip?",
    goal: "To kneel at prayer",
    answers: { laterality: "left", nrs_now: 5, nrs_worst: 8, walking_distance_m: 500 },
    turns: [
      { daysAgo: 5, who: "physio", turn: "open" },
      { daysAgo: 3, who: "physio", turn: "return", note: "Who is at home with her, and are there stairs?" },
    ],
  },
  {
    patient: 138,
    service: physiotherapy,
    sentDaysAgo: 45,
    urgency: "routine",
    question: "Walking aid and exercises?",
    goal: "To get to chapel on foot",
    answers: { laterality: "right", nrs_now: 5, nrs_worst: 7, walking_distance_m: 300 },
    turns: [
      { daysAgo: 44, who: "physio", turn: "open" },
      { daysAgo: 40, who: "physio", turn: "accept" },
      { daysAgo: 39, who: "physio", turn: "book", inDays: -10 },
      {
        daysAgo: 9,
        who: "physio",
        turn: "see",
        letter: "Six sessions. Walks to chapel with one stick; goes on with her exercises at home.",
      },
    ],
  },
  {
    patient: 125,
    service: occupationalTherapy,
    sentDaysAgo: 2,
    urgency: "routine",
    question: "Bathing and stairs: what would make him safe at home?",
    goal: "To bathe without his daughter's help",
    answers: { laterality: "left", nrs_now: 5, nrs_worst: 7, walking_distance_m: 150, walking_aid: "stick" },
    turns: [],
  },
  {
    patient: 126,
    service: orthopaedics,
    sentDaysAgo: 3,
    urgency: "routine",
    question: "Is it time to talk about a hip replacement?",
    goal: "To stand through a day at the shop",
    answers: {
      laterality: "right",
      nrs_now: 7,
      nrs_worst: 9,
      walking_distance_m: 100,
      physio_last_12m: true,
    },
    turns: [{ daysAgo: 1, who: "ortho", turn: "open" }],
  },
];
