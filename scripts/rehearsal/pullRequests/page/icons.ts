import type { Html } from './html.ts'

/** Our own icons, similar to GitHub's. */
const DRAWINGS = {
  open: '<circle cx="4" cy="3.5" r="1.8"/><circle cx="4" cy="12.5" r="1.8"/><circle cx="12" cy="12.5" r="1.8"/><path d="M4 5.3v5.4M12 10.7V6a2 2 0 0 0-2-2H8m1.8-2L7.8 4l2 2"/>',
  merged:
    '<circle cx="4" cy="3.5" r="1.8"/><circle cx="4" cy="12.5" r="1.8"/><circle cx="12" cy="8.5" r="1.8"/><path d="M4 5.3v5.4M4 5.3c.6 2.4 3 3.2 6.2 3.2"/>',
  commit: '<circle cx="8" cy="8" r="2.8"/><path d="M0.8 8h4.4M10.8 8h4.4"/>',
  approved: '<path d="m3 8.5 3.3 3.3L13 5"/>',
  skipped: '<circle cx="8" cy="8" r="6.2"/><path d="m4 12 8-8"/>',
  failed: '<path d="m4 4 8 8m0-8-8 8"/>',
  deployed: '<path d="M8 12.5V4m-3.6 3.4L8 3.8l3.6 3.6M3 14h10"/>',
} as const

export type Icon = keyof typeof DRAWINGS

export function icon(name: Icon): Html {
  return {
    html: `<svg class="sign" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${DRAWINGS[name]}</svg>`,
  }
}
