namespace CrediCare.Sheets;

/// <summary>Tells the two kinds of files apart that come in the container of old Office files.</summary>
internal static class CompoundFile
{
    /// <summary>A new workbook under a password lies in it as a stream of this name; names are written in UTF-16.</summary>
    private static readonly byte[] Encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    public static SheetProblem ProblemOf(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[65_536];
        var kept = 0;
        int read;
        while ((read = file.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var held = buffer.AsSpan(0, kept + read);
            if (held.IndexOf(Encrypted) >= 0)
                return SheetProblem.PasswordProtected;
            kept = Math.Min(Encrypted.Length - 1, held.Length);
            held[^kept..].CopyTo(buffer);
        }

        return SheetProblem.OldWorkbook;
    }
}
