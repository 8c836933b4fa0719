namespace CrediCare.Web.Text;

/// <summary>Why something typed by hand could not be read.</summary>
public enum InputProblem
{
    /// <summary>Not an amount at all.</summary>
    NotAnAmount,

    /// <summary><c>1.234</c> or <c>1,234</c>: a thousand, or one and a bit?</summary>
    AmbiguousAmount,

    /// <summary>More than two decimals: there is nothing smaller than an øre.</summary>
    TooManyDecimals,

    /// <summary>More than ten digits before the comma.</summary>
    AmountTooLarge,

    /// <summary>Not a date in any of the accepted forms.</summary>
    NotADate,

    /// <summary>A year of two digits.</summary>
    YearTooShort,

    /// <summary>Written as a date, but the calendar has no such day.</summary>
    NoSuchDay,
}
