/**
 * The views of a service's inbox. Every open referral waits on the service or on others; what waits on the service is
 * one's own or the team's (nobody's, or a colleague's by name).
 */
export const inboxViews = ["us", "mine", "team", "them", "ended"] as const;
export type InboxView = (typeof inboxViews)[number];
