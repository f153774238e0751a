namespace Zhiyin.Coach.Engine;

/// <summary>How much a finding matters (CONTRACT.md §1): hint is advice, warning wants a look, error asks once before sending.</summary>
public enum Severity
{
    Hint,
    Warning,
    Error,
}

/// <summary>A rule's life: trial rules are counted but not shown; retired ones keep their id.</summary>
public enum RuleStatus
{
    Trial,
    Active,
    Retired,
}
