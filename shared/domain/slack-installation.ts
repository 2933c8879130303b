/** A workspace that installed us, and what we may do there. */
export type SlackInstallation = {
  /** Slack's id of the workspace ("T0123ABCD"). */
  team: string;
  teamName: string;
  /** Empty once the installation is revoked: the token is worth nothing then, and not kept. */
  botToken: string;
  botUserId: string;
  /** Slack's id of who installed it, who hears when something is wrong. */
  installedBy: string;
  installedAt: string;
  status: 'active' | 'revoked';
};

export type SlackInstallations = {
  get(team: string): Promise<SlackInstallation | null>;
  /** Installing again renews the token and makes it active. */
  put(installation: SlackInstallation): Promise<void>;
  /** Nothing happens where there is no installation. */
  markRevoked(team: string): Promise<void>;
  /** Remembers that a channel of the workspace has followed something. Repeating it changes nothing. */
  noteChannel(team: string, channel: string): Promise<void>;
  /** That the channel hears nothing from the instant on; the earliest that was noted counts. Ends a claim to tell what it missed. */
  noteRest(team: string, channel: string, since: string): Promise<void>;
  /** Since when the channel has heard nothing, until that is forgotten; null where nothing was missed. */
  restsSince(team: string, channel: string): Promise<string | null>;
  /**
   * Takes the telling of what a channel missed for as long as the lease lasts, and answers since when it has heard nothing; null
   * where somebody else is telling it, or it has been told.
   */
  claimReturn(team: string, channel: string, lease: { now: string; until: string }): Promise<string | null>;
  /** Lets others tell it at once, where the claim is still the one that lasts until the instant. */
  releaseReturn(team: string, channel: string, until: string): Promise<void>;
  /**
   * The channel has been told what it missed, by whoever holds the claim that lasts until the instant. Nothing is forgotten where
   * the claim is another by now: it rests anew, or is told once more.
   */
  forgetRest(team: string, channel: string, until: string): Promise<void>;
  /** The channels that were noted, by Slack's ids. */
  channels(team: string): Promise<string[]>;
};
