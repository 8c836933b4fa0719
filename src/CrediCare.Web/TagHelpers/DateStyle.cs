namespace CrediCare.Web.TagHelpers;

/// <summary>How a date is written.</summary>
public enum DateStyle
{
    /// <summary>Tables: <c>27.11.2026</c>.</summary>
    Table,

    /// <summary><c>27. november 2026</c>.</summary>
    Full,

    /// <summary>In a sentence: <c>fredag 27. november</c>, the year only when it is another.</summary>
    Running,

    /// <summary>Timelines: <c>23. nov.</c>.</summary>
    Log,
}
