namespace CrediCare.Domain.Registrations.Upload;

/// <summary>Why what stands in a cell cannot be taken as it stands. What a typed field would be refused for is not among them.</summary>
public enum CellRefusal
{
    /// <summary>A formula: what it comes to may change.</summary>
    Formula,

    /// <summary>What a spreadsheet shows where it could not work something out.</summary>
    ErrorValue,

    /// <summary>Part of cells that were made one; which row it belongs to is not known.</summary>
    Merged,

    /// <summary>A quotation mark inside that is not doubled.</summary>
    Garbled,

    /// <summary>Signs that cannot be seen, the zero byte among them.</summary>
    ControlCharacters,

    /// <summary>Letters that were saved in one way and read in another.</summary>
    Misencoded,

    /// <summary>A number such as 1,23E+12, of which digits are gone.</summary>
    ScientificNotation,

    /// <summary>A number of more than 15 digits: a spreadsheet has rounded the rest.</summary>
    DigitsLost,

    /// <summary>Too short by the zeros that a spreadsheet takes away in front.</summary>
    LeadingZerosLost,

    /// <summary>Decimals in what has none.</summary>
    HasDecimals,

    /// <summary>An amount of parts of an øre.</summary>
    PartsOfOre,

    /// <summary>A number where a date belongs: the day as spreadsheets count them, perhaps.</summary>
    DateAsNumber,

    /// <summary>A date where none belongs: a spreadsheet has made one of a number or a text.</summary>
    BecameDate,

    /// <summary>Yes or no, where something else belongs.</summary>
    YesOrNo,

    /// <summary>A word that is not one of those that are known.</summary>
    UnknownWord,

    /// <summary>Another currency than Norwegian kroner.</summary>
    ForeignCurrency,

    /// <summary>A credit note is no claim.</summary>
    CreditNote,

    /// <summary>Marked by us as what has to be corrected, and not corrected.</summary>
    NotCorrected,
}
