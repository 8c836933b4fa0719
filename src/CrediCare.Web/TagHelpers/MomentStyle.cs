namespace CrediCare.Web.TagHelpers;

/// <summary>How an instant is written.</summary>
public enum MomentStyle
{
    /// <summary><c>23.11.2026 09.12</c>.</summary>
    Table,

    /// <summary><c>23. november 2026 kl. 09.12</c>.</summary>
    Full,

    /// <summary><c>09.12</c>.</summary>
    Clock,
}
