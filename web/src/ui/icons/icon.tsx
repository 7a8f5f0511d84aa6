// One drawn set: 24 units, round 1.75 strokes, current colour. Decorative unless given a label.
const PATHS = {
  home: 'M4 11.2 12 4l8 7.2M6 9.8V20h4.5v-5.5h3V20H18V9.8',
  calculator: 'M6 3.5h12v17H6zM9 7.5h6M9 12h.01M12 12h.01M15 12h.01M9 16h.01M12 16h.01M15 16h.01',
  shield: 'M12 3.5 5 6v5.5c0 4.3 2.9 7.5 7 9 4.1-1.5 7-4.7 7-9V6zM9 12l2.2 2.2L15.2 10',
  book: 'M12 6.5c-2-1.3-4.7-1.7-8-1.3v13c3.3-.4 6 0 8 1.3 2-1.3 4.7-1.7 8-1.3v-13c-3.3-.4-6 0-8 1.3zM12 6.5v13',
  enter: 'M13.5 4H18a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4.5M4 12h11M11 8l4 4-4 4',
  leave: 'M10.5 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4.5M9 12h11M16 8l4 4-4 4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.7-3.7 3.7-5.5 7.5-5.5s6.8 1.8 7.5 5.5',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.6-3.3 3.2-5 6.5-5s5.9 1.7 6.5 5M15.5 4.8a3.5 3.5 0 0 1 0 6.5M17.5 14.8c2.2.6 3.6 2.2 4 4.7',
  list: 'M5 4h14v16H5zM9 9h6M9 12.5h6M9 16h4',
  apply: 'M13.5 3.5H6v17h12V8zM13.5 3.5V8H18M12 11v6M9 14h6',
  form: 'M7 8V3.5h10V8M7 16H4V8h16v8h-3M7 13.5h10v7H7z',
  inbox: 'M4 13.5 6.5 5h11L20 13.5V19H4zM4 13.5h4.5l1.2 2.5h4.6l1.2-2.5H20',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.2A8.3 8.3 0 0 1 9.8 4a8.3 8.3 0 1 0 10.2 10.2z',
  type: 'M3 19 8.5 5h.8L15 19M5 14.5h7.8M15.5 19l3-8h.6l2.9 8M16.6 16.3h4.4',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 12h17M12 3c2.4 2.4 3.6 5.4 3.6 9s-1.2 6.6-3.6 9c-2.4-2.4-3.6-5.4-3.6-9S9.6 5.4 12 3z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5 10 17.5 19.5 7',
  plus: 'M12 5v14M5 12h14',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 13h9.4l.8-13M10 11v5.5M14 11v5.5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-.8.8M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l.8-.8',
  right: 'M9.5 5.5 16 12l-6.5 6.5',
  left: 'M14.5 5.5 8 12l6.5 6.5',
  down: 'M5.5 9.5 12 16l6.5-6.5',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.7h.01',
  alert: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.3h.01',
  error: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9l6 6M15 9l-6 6',
  done: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.3l2.8 2.8L16 9.8',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.3l3.5 2',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8',
  file: 'M13.5 3.5H6v17h12V8zM13.5 3.5V8H18',
  upload: 'M12 15.5v-11M7.5 9 12 4.5 16.5 9M4.5 15.5v4h15v-4',
  search: 'M10.8 17.6a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6zM15.8 15.8 20.5 20.5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6z',
  pen: 'M4.5 19.5l.9-4L16 4.9l3.1 3.1L8.5 18.6zM13.6 7.3l3.1 3.1',
  back: 'M9 6.5 4.5 11 9 15.5M4.5 11H15a4.5 4.5 0 0 1 0 9h-3',
  minus: 'M5 12h14',
  turn: 'M19 12a7 7 0 1 1-2.2-5.1M17.5 3v4.3h-4.3',
  fit: 'M3.5 5v14M20.5 5v14M7 12h10M9.5 9.5 7 12l2.5 2.5M14.5 9.5 17 12l-2.5 2.5',
  out: 'M13 4.5h6.5V11M19.5 4.5 11 13M16.5 13.5v6h-12v-12h6',
  camera: 'M4 7.5h3.5L9 5h6l1.5 2.5H20v11.5H4zM12 16a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6z',
  download: 'M12 4.5v11M7.5 11 12 15.5 16.5 11M4.5 15.5v4h15v-4',
  share:
    'M17 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM7 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM17 20.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9.2 10.9l5.6-3.5M9.2 13.1l5.6 3.5',
  keyboard: 'M3 6.5h18v11H3zM6.5 10h.01M10 10h.01M13.5 10h.01M17 10h.01M8 14h8',
  filter: 'M4 5.5h16L14 13v6l-4-2v-4z',
  scales: 'M12 4v16M8 20h8M5 7.5h14M5 7.5l-2.5 6.5a2.7 2.7 0 0 0 5 0zM19 7.5 16.5 14a2.7 2.7 0 0 0 5 0z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = '1.25em', label }: { name: IconName; size?: string; label?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
