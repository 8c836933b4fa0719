namespace CrediCare.Web.Features.Documents;

/// <summary>Why a file is not taken.</summary>
public enum DocumentRefusal
{
    Empty,

    /// <summary>More than <see cref="DocumentIntake.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>By its content neither PDF, PNG nor JPG.</summary>
    OtherKind,

    /// <summary>More than <see cref="DocumentIntake.MostDocuments"/> in one place.</summary>
    TooMany,

    /// <summary>More than <see cref="DocumentIntake.MostBytesTogether"/> in one place.</summary>
    TooLargeTogether,
}
