// A new 算例 for a rule: its facts begin on the first day in force, or are those just tried.
import { isDay, type Rule } from '@xueshi/policy';
import { type Body, firstFacts, listAt, textAt, withValue } from '#rulebooks/body';
import { useEditing } from '#rulebooks/fields';
import { fieldId } from '#ui/forms';

export function useAddCase(): (rule: Rule, facts?: Body) => void {
  const { body, change } = useEditing();
  return (rule, facts) => {
    const from = textAt(body, 'from');
    const place = `cases[${listAt(body, 'cases').length}]`;
    const named = rule.way === '8-10' ? { rule: rule.id } : {};
    const begun = facts ? { ...facts, ...named } : firstFacts(rule, isDay(from) ? from : '');
    change((before) => withValue(before, place, { title: rule.title, way: rule.way, facts: begun }));
    setTimeout(() => document.getElementById(fieldId(`${place}.title`))?.focus());
  };
}
