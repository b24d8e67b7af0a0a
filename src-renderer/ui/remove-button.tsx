import { X } from 'lucide-react'
import styles from './remove-button.module.css'

/** The cross in a chip, for the pointer: whoever is at the keys removes the chip itself with Delete. */
export const RemoveButton = ({ label, onRemove }: { label: string; onRemove: () => void }) => (
  <button type="button" className={styles.remove} tabIndex={-1} aria-label={label} onClick={onRemove}>
    <X size={12} aria-hidden />
  </button>
)
