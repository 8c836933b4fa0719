namespace CrediCare.Domain.Registrations.Upload;

/// <summary>What a creditor has said the columns of its files are, remembered by their headings.</summary>
/// <param name="CreditorId">Whose files.</param>
/// <param name="HeadingsHash">SHA-256 of the headings in their order, 64 hexadecimal characters.</param>
/// <param name="Mapping">As <see cref="UploadBatch.Mapping"/>.</param>
public sealed record UploadLayout(Guid CreditorId, string HeadingsHash, string Mapping);
