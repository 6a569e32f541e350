/** Days a service has to reply and a practice to read the reply; our defaults. */
export const daysFor = { reply: 5, read: 3 } as const;
