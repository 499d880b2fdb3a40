export { Button, IconButton, LinkButton } from './actions/button.tsx';
export type { ButtonProps, ButtonTone, IconButtonProps, LinkButtonProps } from './actions/button.tsx';
export { ButtonRow } from './actions/button-row.tsx';
export { usePlainLinks } from './actions/use-plain-links.ts';

export {
  BulletBar,
  CompletenessBar,
  completenessPercent,
  CompletenessRing,
  ReportedVerifiedBar,
} from './charts/bars.tsx';
export type { BulletBarProps, CompletenessProps, ReportedVerifiedBarProps } from './charts/bars.tsx';
export { ChartData, ChartFigure, type ChartFigureProps, type ChartTable } from './charts/chart-figure.tsx';
export { barsDrawing, linesDrawing, multiplesDrawing, tilesDrawing, type Drawing, type DrawingData, type DrawingSeries, type DrawingTile } from './charts/drawing.ts';
export { DrawingFigure, type DrawingFigureProps } from './charts/drawing-figure.tsx';
export { kazakhstanTiles, type TilePlace } from './charts/kazakhstan-tiles.ts';
export type { TrendPoint, TrendSeries } from './charts/scales.ts';
export { SmallMultiples, type Multiple, type SmallMultiplesProps } from './charts/small-multiples.tsx';
export { Sparkline, type SparklineProps } from './charts/sparkline.tsx';
export { TileMap, type Tile, type TileMapProps } from './charts/tile-map.tsx';
export { TrendChart, type TrendChartProps } from './charts/trend-chart.tsx';

export { Banner, type BannerProps, type BannerTone } from './feedback/banner.tsx';
export { EmptyState, ErrorState, FilteredEmptyState, NoPermissionState } from './feedback/message.tsx';
export type { EmptyStateProps, ErrorStateProps } from './feedback/message.tsx';
export { Skeleton, type SkeletonProps } from './feedback/skeleton.tsx';
export { StateBadge, type StateBadgeProps, type Tone } from './feedback/state-badge.tsx';
export { ToastProvider, useToast, type Toast } from './feedback/toast.tsx';

export { Answer, Question, Questions, type AnswerWeight } from './figures/answers.tsx';
export { Figure, type FigureChange, type FigureProps } from './figures/figure.tsx';

export { CheckList, type CheckListItem } from './form/check-list.tsx';
export { Checkbox, type CheckboxProps } from './form/checkbox.tsx';
export { Field, FieldError, FieldHelp, useControlAttributes } from './form/field.tsx';
export type { ControlAttributes, FieldProps } from './form/field.tsx';
export { FieldRow, FieldSet, FormStack, type FieldSetProps } from './form/field-set.tsx';
export { FormErrorSummary, type FormErrorSummaryProps } from './form/form-error-summary.tsx';
export { FormScope, useFieldId } from './form/form-scope.tsx';
export { RadioGroup, type RadioGroupProps, type RadioOption } from './form/radio-group.tsx';
export { Select, type Option, type OptionGroup, type SelectProps } from './form/select.tsx';
export { DateField, TextArea, TextField } from './form/text-field.tsx';
export type { DateFieldProps, TextAreaProps, TextFieldProps } from './form/text-field.tsx';

export type { Hotkeys } from './keyboard/hotkeys.ts';
export { KeyboardHelp, type ShortcutGroup } from './keyboard/keyboard-help.tsx';
export { useShortcutsEnabled } from './keyboard/shortcut-setting.ts';
export { useGoShortcuts, useHotkeys } from './keyboard/use-hotkeys.ts';

export { AppFrame, type AppFrameProps } from './layout/app-frame.tsx';
export { Breadcrumbs, type Crumb } from './layout/breadcrumbs.tsx';
export { CardItem, CardList } from './layout/card-list.tsx';
export { FactsLine, type Fact } from './layout/facts-line.tsx';
export { Logo } from './layout/logo.tsx';
export { readNavigationSetting } from './layout/navigation-setting.ts';
export { Card, FigureRow, Page, Section, Sides, type SectionProps } from './layout/page.tsx';
export { PageHeader, type PageHeaderProps } from './layout/page-header.tsx';
export { DensitySwitch, LanguageSwitch, ThemeSwitch, type Density, type Theme } from './layout/preference-switch.tsx';
export { PublicFrame } from './layout/public-frame.tsx';
export { SearchForm, type SearchFormProps } from './layout/search-form.tsx';
export type { NavigationEntry } from './layout/side-navigation.tsx';
export { Tabs, type Tab } from './layout/tabs.tsx';

export { ConfirmDialog, type ConfirmDialogProps } from './overlay/confirm-dialog.tsx';
export {
  DetailsMenu,
  DetailsMenuButton,
  DetailsMenuHeading,
  DetailsMenuLink,
  type DetailsMenuProps,
} from './overlay/details-menu.tsx';
export { Dialog, type DialogProps } from './overlay/dialog.tsx';
export { Menu, type MenuEntry, type MenuProps } from './overlay/menu.tsx';
export { Popover, Tooltip, type PopoverProps, type TooltipProps } from './overlay/popover.tsx';

export { Icon, type IconProps } from './styles/icon.tsx';
export { VisuallyHidden } from './styles/visually-hidden.tsx';

export { ColumnHeader, type ColumnHeaderProps } from './table/column-header.tsx';
export { KeysetPager, type KeysetPagerProps } from './table/keyset-pager.tsx';
export { listParameters, pagerSearch, parseSort, searchWith, sortSearch } from './table/search-state.ts';
export type { ListParameters, SearchChanges, SortDirection, SortState } from './table/search-state.ts';
export {
  Cell,
  GroupRow,
  Row,
  RowHeader,
  RowLink,
  Table,
  TableBody,
  TableFoot,
  TableHead,
  type CellProps,
  type TableProps,
} from './table/table.tsx';
