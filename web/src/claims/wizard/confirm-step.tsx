// Step 4: everything once more before it goes out – hours and basis, facts, evidence, what is missing, the promise.
import { Link } from '@tanstack/react-router';
import type { Reply } from '#api';
import { Basis, FactsList, Findings } from '#claim-view';
import { DetailList, StatusTag } from '#ui/data';
import { CheckField } from '#ui/forms';
import { Card, Notice } from '#ui/layout';
import { fieldPath, type Step, stepOf } from './completeness.ts';
import css from './wizard.module.css';
import { useWords } from './words.ts';

type View = Reply<'getClaim'>;
type Props = {
  view: View;
  /** What is missing already stands above, after a submission. */
  wrong: boolean;
  promised: boolean;
  onPromise: (promised: boolean) => void;
  promiseError: string | undefined;
};

export function ConfirmStep({ view, wrong, promised, onPromise, promiseError }: Props) {
  const say = useWords();
  const { labels, title, organiser, reference, note } = view;
  return (
    <>
      {!wrong && <MissingNotice view={view} />}
      {view.findings.length > 0 && (
        <Card title={say('ceilingTitle')}>
          <Findings findings={view.findings} claimTo="/claims/$claimId" />
        </Card>
      )}
      <div className={css.columns}>
        <Card title={say('checkFacts')} extra={<EditLink claimId={view.claimId} step="facts" />}>
          <FactsList
            way={view.way}
            facts={view.facts}
            rule={view.assessment?.rule}
            before={[
              { label: labels.title, value: title },
              { label: labels.organiser, value: organiser },
              ...(reference ? [{ label: labels.reference, value: reference }] : []),
            ]}
            after={note ? [{ label: say('note'), value: note }] : []}
          />
        </Card>
        <Card title={say('checkEvidence')} extra={<EditLink claimId={view.claimId} step="evidence" />}>
          <DetailList
            items={view.needs.map(({ key, label, given, required }) => ({
              label,
              value:
                given > 0 ? (
                  <StatusTag tone="success">{say('files', { count: given })}</StatusTag>
                ) : (
                  <StatusTag tone={required ? 'warning' : 'neutral'}>{say('noFiles')}</StatusTag>
                ),
              key,
            }))}
          />
        </Card>
      </div>
      {view.assessment && (
        <Card title={view.wayTitle}>
          <Basis assessment={view.assessment} />
        </Card>
      )}
      <Card title={say('promise')}>
        <CheckField
          path="promise"
          label={view.promise}
          hint={say('afterSubmit')}
          value={promised}
          onChange={onPromise}
          error={promiseError}
        />
      </Card>
    </>
  );
}

function MissingNotice({ view }: { view: View }) {
  const say = useWords();
  if (view.missing.length === 0) return <Notice tone="success" title={say('summaryReady')} />;
  return (
    <Notice tone="warning" title={say('summaryMissing', { count: view.missing.length })}>
      <ul className={css.bullets}>
        {view.missing.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {message}{' '}
            <Link
              to="/claims/$claimId/edit"
              params={{ claimId: view.claimId }}
              search={{ step: stepOf(path), at: fieldPath(path) }}
              resetScroll={false}
            >
              {say('fillIn')}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function EditLink({ claimId, step }: { claimId: string; step: Step }) {
  const say = useWords();
  return (
    <Link to="/claims/$claimId/edit" params={{ claimId }} search={{ step }}>
      {say('edit')}
    </Link>
  );
}
