// 首页 without sign-in: what a year asks for, the big ways in, the ten ways hours arise, and how an application goes.
import { Link } from '@tanstack/react-router';
import { Icon, type IconName } from '#ui/icons';
import { Hero } from './hero.tsx';
import css from './home.module.css';
import { TenWays } from './ten-ways.tsx';
import { useWords } from './words.ts';

export function HomePage() {
  return (
    <>
      <Hero />
      <div className={css.page}>
        <WaysIn />
        <TenWays />
        <Course />
      </div>
    </>
  );
}

function WaysIn() {
  const say = useWords();
  const ways = [
    { to: '/calculator', icon: 'calculator', title: say('calculator'), text: say('calculatorText') },
    { to: '/calculator/year', icon: 'scales', title: say('year'), text: say('yearText') },
    { to: '/verify', icon: 'shield', title: say('verify'), text: say('verifyText') },
    { to: '/policy', icon: 'book', title: say('policy'), text: say('policyText') },
  ] as const satisfies readonly { to: string; icon: IconName; title: string; text: string }[];
  return (
    <nav className={css.waysIn} aria-label={say('waysIn')}>
      {ways.map(({ to, icon, title, text }) => (
        <Link key={to} to={to} className={css.wayIn}>
          <span className={css.wayIcon}>
            <Icon name={icon} size="1.6rem" />
          </span>
          <span className={css.wayTitle}>{title}</span>
          <span className={css.wayText}>{text}</span>
        </Link>
      ))}
    </nav>
  );
}

function Course() {
  const say = useWords();
  const steps = [
    { title: say('stepLearn'), text: say('stepLearnText') },
    { title: say('stepApply'), text: say('stepApplyText') },
    { title: say('stepReview'), text: say('stepReviewText') },
    { title: say('stepPrint'), text: say('stepPrintText') },
  ];
  return (
    <section className={css.section} aria-labelledby="course">
      <h2 id="course">{say('courseTitle')}</h2>
      <ol className={css.steps}>
        {steps.map(({ title, text }, index) => (
          <li key={title} className={css.step}>
            <span className={css.stepNumber} aria-hidden="true">
              {index + 1}
            </span>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
