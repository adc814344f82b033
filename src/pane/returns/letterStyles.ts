import { makeStyles, tokens } from '@fluentui/react-components';

/** Fields of a letter and of its rows beside each other, as many as the width allows. */
export const useLetterStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
});
