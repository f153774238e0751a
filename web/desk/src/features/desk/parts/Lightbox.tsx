import type { Attachment } from '../../../api/desk.types';
import { Dialog } from '../../../ui/Dialog';

/** A picture at its full size. */
export default function Lightbox(props: { attachment: Attachment; name: string; onClose: () => void }) {
  return (
    <Dialog title={props.name} onClose={props.onClose}>
      <img className="lightbox" src={props.attachment.url ?? ''} alt={props.name} />
    </Dialog>
  );
}
