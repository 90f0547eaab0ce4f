import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { PullRequestThread, RehearsalReport } from '../timeline.ts'
import { type Html, html } from './html.ts'
import { icon } from './icons.ts'
import { pullRequestArticle } from './pullRequestArticle.ts'
import { runsSection } from './runsSection.ts'

/** The pull requests of a rehearsal as GitHub would show them, in one file without scripts and without requests. */
export function renderPullRequestsPage(report: RehearsalReport): string {
  const style = readFileSync(new URL('page.css', import.meta.url), 'utf8')
  // Only this style sheet: a style attribute or element in untrusted text has no effect.
  const digest = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`
  const { html: text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pull requests · ${report.repository}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header class="top"><div class="wide"><b>${report.repository}</b><span class="quiet">a rehearsal, not on GitHub</span></div></header>
<main class="wide">
<ul class="list">${report.threads.map(rowOf)}</ul>
${report.threads.map(thread => pullRequestArticle(thread, report))}
${runsSection(report)}
</main>
</body>
</html>
`
  return text
}

function rowOf({ number, title, author, state }: PullRequestThread): Html {
  const what = state === 'merged' ? 'merged' : 'opened'
  return html`<li><span class="${state}-ink">${icon(state)}</span><div><a href="#pull-request-${number}"><b>${title}</b></a><small>#${number} by ${author} was ${what}</small></div></li>`
}
