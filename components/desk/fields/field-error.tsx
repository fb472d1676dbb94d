/** What is wrong with a group of fields; the group names `id` in its aria-describedby. */
export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} role="alert" className="text-sm font-medium text-bad">
      {children}
    </p>
  )
}
