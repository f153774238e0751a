/** Placeholder until the reports land. */
export default function ReportsPage() {
  return <main />;
}
