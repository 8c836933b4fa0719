namespace CrediCare.Web.TagHelpers;

/// <summary>Whose turn it is, said by colour and sign together.</summary>
public enum StatusTone
{
    /// <summary>In motion, the agency works: blue, dot.</summary>
    Moving,

    /// <summary>The reader must answer: copper, arrow.</summary>
    YourTurn,

    /// <summary>Stands still: pause sign.</summary>
    Held,

    /// <summary>Good news: green, tick.</summary>
    Good,

    /// <summary>In the legal system: diamond.</summary>
    Legal,

    /// <summary>Closed or quiet: grey, ring.</summary>
    Shut,

    /// <summary>Went wrong: red, cross.</summary>
    Failed,
}
