import type { PlanDetail, PolicyPlaceBody } from '#contracts';
import { Select } from 'antd';
import { useState } from 'react';
import { usePolicy } from '../api/reminder-policy.js';
import { taskTitle } from '../plans/task-title.js';
import { Policy } from './policy.js';

interface Choice {
  value: string;
  label: string;
  place: PolicyPlaceBody;
}

/** The whole plan, one of its areas or one of its tasks. */
export function PlanPolicy({ plan }: { plan: PlanDetail }) {
  const [chosen, setChosen] = useState('plan');
  const whole: Choice = { value: 'plan', label: 'Cả kế hoạch', place: { scope: 'plan', planId: plan.id } };
  const own = useKept(whole.place);
  const marked = ({ label, ...choice }: Choice): Choice => ({
    ...choice,
    label: own.has(JSON.stringify(choice.place)) ? `${label} (có lịch riêng)` : label,
  });
  const areas = areasOf(plan).map(marked);
  const tasks = tasksOf(plan).map(marked);
  const place = [...areas, ...tasks].find(({ value }) => value === chosen)?.place ?? whole.place;
  return (
    <div className="stack">
      <Select
        aria-label="Lịch nhắc của"
        className="pair-picker"
        showSearch={{ optionFilterProp: 'label' }}
        value={chosen}
        onChange={setChosen}
        options={[
          whole,
          { label: 'Lĩnh vực', title: 'Lĩnh vực', options: areas },
          { label: 'Nhiệm vụ', title: 'Nhiệm vụ', options: tasks },
        ]}
      />
      <Policy place={place} />
    </div>
  );
}

function useKept(whole: PolicyPlaceBody): Set<string> {
  const policy = usePolicy(whole);
  return new Set(policy.data?.kept.map(({ place }) => JSON.stringify(place)));
}

function areasOf({ id: planId, areas }: PlanDetail): Choice[] {
  return areas.map(({ code: areaCode, name }) => ({
    value: `area:${areaCode}`,
    label: `${areaCode}. ${name}`,
    place: { scope: 'area', planId, areaCode },
  }));
}

function tasksOf({ id: planId, taskList }: PlanDetail): Choice[] {
  return taskList
    .filter((task) => !task.excluded)
    .map((task) => ({
      value: `task:${task.id}`,
      label: `${task.row ?? task.position}. ${taskTitle(task)}`,
      place: { scope: 'task', planId, taskId: task.id },
    }));
}
