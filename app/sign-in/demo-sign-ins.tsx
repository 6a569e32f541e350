"use client";

import { useAlive } from "@/app/_forms/use-alive";
import { Button } from "@/app/_ui/button";
import { DataTable } from "@/app/_ui/data-table";
import { Panel } from "@/app/_ui/section";

export interface DemoPerson {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
}

interface DemoSignInsProps {
  readonly people: readonly DemoPerson[];
  readonly onChoose: (person: DemoPerson) => void;
}

/** The people of the demonstration, one press away. */
export function DemoSignIns({ people, onChoose }: DemoSignInsProps) {
  const isAlive = useAlive();
  return (
    <Panel title="Demonstration: fictional people, no real patients">
      <DataTable
        caption="Demonstration sign-ins"
        captionHidden
        rows={people}
        rowId={({ email }) => email}
        empty={null}
        columns={[
          { id: "name", header: "Name", heads: true, cell: ({ name }) => name },
          { id: "role", header: "Role", cell: ({ role }) => role },
          { id: "organisation", header: "Organisation", cell: ({ organisation }) => organisation },
          { id: "email", header: "E-mail address", cell: ({ email }) => email },
          {
            id: "use",
            header: "Sign in as",
            cell: (person) => (
              <Button
                weight="secondary"
                small
                disabled={!isAlive}
                aria-label={`Fill in the sign-in of ${person.name}`}
                onClick={() => onChoose(person)}
              >
                Fill in
              </Button>
            ),
          },
        ]}
      />
      <p className="cx-quiet cx-panel-foot">
        Everybody’s password is <strong>{people[0]?.password}</strong>.
      </p>
    </Panel>
  );
}
