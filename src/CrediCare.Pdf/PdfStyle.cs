using System.Runtime.InteropServices;

namespace CrediCare.Pdf;

/// <summary>The two weights that reports are set in.</summary>
public enum PdfWeight
{
    Regular,
    SemiBold,
}

/// <summary>A colour; each part from 0 to 255.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PdfColour(byte Red, byte Green, byte Blue)
{
    public static PdfColour Black => new(0, 0, 0);
    public static PdfColour White => new(255, 255, 255);
}

/// <summary>How text is set.</summary>
/// <param name="Size">In points.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PdfLook(double Size, PdfWeight Weight, PdfColour Colour);

/// <summary>What a document says of itself.</summary>
/// <param name="Title">Shown in the title bar of a reader.</param>
/// <param name="Language">As in BCP 47, "nb-NO".</param>
/// <param name="Author">The house that made it.</param>
/// <param name="CreatedUtc">When what it shows was frozen; the same document made again is the same to the byte.</param>
public sealed record PdfInformation(string Title, string Language, string Author, DateTime CreatedUtc);

/// <summary>The size of a page in points.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PdfSize(double Width, double Height)
{
    public static PdfSize A4 => new(595.28, 841.89);
    public static PdfSize A4Landscape => new(841.89, 595.28);
}
