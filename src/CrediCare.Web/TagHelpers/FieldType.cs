namespace CrediCare.Web.TagHelpers;

/// <summary>What a field is filled in with. Auto chooses by the property's type and attributes.</summary>
public enum FieldType
{
    Auto,
    Text,

    /// <summary>Kroner and øre, right-aligned; for <c>Money?</c>.</summary>
    Amount,

    /// <summary>A day typed as dd.mm.åååå; for <c>DateOnly?</c>.</summary>
    Date,

    /// <summary>Digits only: numbers that are not amounts.</summary>
    Digits,
    Email,
    Phone,
    Password,
    TextArea,
    Select,
    Radio,
    Checkbox,
    File,
}
