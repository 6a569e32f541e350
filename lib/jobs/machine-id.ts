/** Who acts when no person does: the worker, in the audit and in the settings of its transactions. */
export const machineId = "00000000-0000-4000-8000-000000000000";
