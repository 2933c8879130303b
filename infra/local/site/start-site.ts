import { join } from 'node:path';
import { listen, localApp } from '../endpoints/serving/local-server.ts';
import { addPageParts } from '../endpoints/serving/page.ts';
import { addAnonymousSession } from './anonymous-session.ts';
import { type Progress, progressOf } from './progress.ts';
import { committeeList, standing } from './published.ts';
import { addSiteApi } from './site-api.ts';
import { addSitePages } from './site-pages.ts';
import type { Step, Story } from './story.ts';

export type Site = {
  /** "http://127.0.0.1:3003": what a source's origin is set to. */
  url: string;
  /** Takes the story's next step and returns it; null when the story is over. */
  publishNext(): Promise<Step | null>;
  /** The steps taken so far, also before this start. */
  published(): readonly Step[];
  upcoming(): Step | null;
  stop(): Promise<void>;
};

type SiteOptions = {
  home: string;
  port: number;
  story: Story;
  /** Whether callers must take the detour for an anonymous session's cookie, as some real hosts make them. */
  asksForSession?: boolean;
};

/**
 * A site in FirstAgenda Publication's shape that tells a story over time. Its progress is kept in
 * `<home>/site/<story>.json`, so a restart goes on where it was. Throws when the port is taken.
 */
export async function startSite({ home, port, story, asksForSession = true }: SiteOptions): Promise<Site> {
  const progress = await progressOf(story, join(home, 'site', `${story.name}.json`));
  const app = localApp('The replay site', { maxBody: 64 * 1024 });
  if (asksForSession) addAnonymousSession(app);
  const shown = stateOf(story, progress);
  addSiteApi(app, shown);
  addPageParts(app);
  addSitePages(app, shown);
  const { url, stop } = await listen('The replay site', { app, port });
  return { url, publishNext: progress.advance, published: progress.taken, upcoming: progress.upcoming, stop };
}

/** What the site shows right now. */
export type SiteState = ReturnType<typeof stateOf>;

const stateOf = (story: Story, progress: Progress) => ({
  list: () => committeeList(story, standing(progress.taken())),
  find: (id: string) => standing(progress.taken()).get(id.toLowerCase()),
  taken: progress.taken,
});
